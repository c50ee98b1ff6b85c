import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { md5Of, startMd5 } from '../../lib/evidence/digest.ts';

const known = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('base64');

/** Bytes of which no two neighbours are the same. */
const bytesOf = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * 37 + (at >> 8)) % 256);

describe('MD5', () => {
  it.each([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
  ])('of “%s” is as in the examples of RFC 1321', (text, hex) => {
    const base64 = md5Of(new TextEncoder().encode(text));
    expect(Buffer.from(base64, 'base64').toString('hex')).toBe(hex);
  });

  it('is that of OpenSSL where the length is about the end of a block', () => {
    for (let length = 0; length <= 130; length++)
      expect([length, md5Of(bytesOf(length))]).toEqual([length, known(bytesOf(length))]);
  });

  it('is the same in pieces of any size, and where bytes lie at any place of a buffer', () => {
    const sizes = fc.array(fc.nat(200), { maxLength: 8 });
    fc.assert(
      fc.property(sizes, fc.nat(7), (pieces, offset) => {
        const length = pieces.reduce((sum, size) => sum + size, 0);
        const bytes = bytesOf(offset + length).subarray(offset);
        const md5 = startMd5();
        let at = 0;
        for (const size of pieces) {
          md5.update(bytes.subarray(at, at + size));
          at += size;
        }
        expect([md5.done(), md5Of(bytes)]).toEqual([known(bytes), known(bytes)]);
      }),
    );
  });

  it('is that of OpenSSL for a picture of a megabyte', () => {
    expect(md5Of(bytesOf(1_000_003))).toBe(known(bytesOf(1_000_003)));
  });
});
