import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Bytes,
  digestNow,
  digestOf,
  hexOf,
  isDigest,
  startDigest,
} from '../../lib/evidence/digest.ts';

const ABC = 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const EMPTY = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('digests', () => {
  it('are SHA-256 as in the examples of FIPS 180-4', async () => {
    expect([digestNow('abc'), digestNow('')]).toEqual([ABC, EMPTY]);
    expect(await digestOf(new TextEncoder().encode('abc') as Bytes)).toBe(ABC);
  });

  it('of a text are those of its UTF-8 bytes', () => {
    expect(digestNow('证据😀')).toBe(digestNow(new TextEncoder().encode('证据😀')));
  });

  it('are the same by WebCrypto, at once, and in pieces, for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(300), async (bytes, cut) => {
        const pieces = startDigest();
        pieces.update(bytes.subarray(0, cut));
        pieces.update(bytes.subarray(cut));
        const whole = digestNow(bytes);
        expect(pieces.done()).toBe(whole);
        expect(await digestOf(bytes as Bytes)).toBe(whole);
      }),
    );
  });

  it('of a view cover only the bytes of the view', async () => {
    const buffer = new TextEncoder().encode('xabcx');
    expect(await digestOf(buffer.subarray(1, 4) as Bytes)).toBe(ABC);
  });

  it('have their hexadecimal digits without the prefix, as sha256sum prints them', () => {
    expect(hexOf(ABC)).toBe(ABC.slice(7));
  });
});

describe('isDigest', () => {
  it.each([
    ['a digest', ABC, true],
    ['upper-case digits', `sha256:${'A'.repeat(64)}`, false],
    ['63 digits', `sha256:${'a'.repeat(63)}`, false],
    ['65 digits', `sha256:${'a'.repeat(65)}`, false],
    ['another algorithm', `sha512:${'a'.repeat(64)}`, false],
    ['no prefix', 'a'.repeat(64), false],
    ['a newline after it', `${ABC}\n`, false],
    ['a number', 1, false],
    ['undefined', undefined, false],
  ])('is right about %s', (_title, value, expected) => {
    expect(isDigest(value)).toBe(expected);
  });
});
