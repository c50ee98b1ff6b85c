import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { decryptionBy } from '../../../lib/zip/encrypted/decryption.ts';
import type { AesEntry } from '../../../lib/zip/read/zip-aes.ts';
import type { ZipSpan } from '../../../lib/zip/read/zip-span.ts';
import { encryptData } from '../../support/packages/encrypted-files.ts';

const PASS_PHRASE = 'correct horse';
const PIECE = 32;
const content = Uint8Array.from({ length: 3 * PIECE + 5 }, (_, at) => at);
const data = Uint8Array.from(encryptData(content, PASS_PHRASE));

/** A span of a file that is so large that it is read in pieces, here of 32 bytes. */
const spanOf = (bytes: Bytes): ZipSpan => ({
  entry: {} as ZipSpan['entry'],
  length: bytes.length,
  head: new Uint8Array(0),
  pieces: async function* (start, end) {
    for (let at = start; at < end; at += PIECE) yield bytes.slice(at, Math.min(at + PIECE, end));
  },
});

const open = async (bytes: Bytes, passPhrase = PASS_PHRASE, signal?: AbortSignal) => {
  const decryption = await decryptionBy(passPhrase, signal);
  const region = { start: 0, end: bytes.length };
  const pieces = await decryption.open(spanOf(bytes), region, { salt: 16 } as AesEntry);
  return { decryption, pieces };
};

/** The pieces that were given out, and what was thrown after them. */
const take = async (pieces: (() => AsyncIterable<Bytes>) | undefined) => {
  const taken: Bytes[] = [];
  try {
    for await (const piece of pieces?.() ?? []) taken.push(piece);
  } catch (thrown) {
    return { taken, thrown };
  }
  return { taken };
};

const changed = (at: number): Bytes => data.with(at, (data[at] ?? 0) ^ 1);

describe('a large encrypted file, read in pieces', () => {
  it('is decrypted as a whole, each time it is read', async () => {
    const { pieces } = await open(data);
    for (let time = 0; time < 2; time++)
      expect(Buffer.concat((await take(pieces)).taken)).toEqual(Buffer.from(content));
  });

  it.each([
    ['its code', data.length - 1],
    ['its first byte', 18],
    ['its last byte', data.length - 11],
  ])('ends with a fault in place of its last piece where %s was changed', async (_, at) => {
    const { pieces } = await open(changed(at));
    const { taken, thrown } = await take(pieces);
    expect(taken).toHaveLength(3);
    expect(thrown).toMatchObject({ code: 'DAMAGED' });
  });

  it('stops between two pieces once it is cancelled', async () => {
    const stop = new AbortController();
    const { pieces } = await open(data, PASS_PHRASE, stop.signal);
    const reading = pieces?.();
    await reading?.next();
    stop.abort();
    await expect(reading?.next()).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('a pass phrase', () => {
  it('is wrong if it was tried and has opened nothing', async () => {
    const { decryption, pieces } = await open(data, 'wrong');
    expect(pieces).toBeUndefined();
    expect(decryption.checkPassPhrase).toThrow('does not open');
  });

  it('is right once a file was opened, whatever it does not open besides', async () => {
    const { decryption, pieces } = await open(data);
    await take(pieces);
    const other = Uint8Array.from(encryptData(content, 'another'));
    const region = { start: 0, end: other.length };
    const entry = { salt: 16 } as AesEntry;
    for (let time = 0; time < 20; time++)
      expect(await decryption.open(spanOf(other), region, entry)).toBeUndefined();
    expect(decryption.checkPassPhrase).not.toThrow();
  });
});
