import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readContent, seal, sizeOf } from '../../lib/deposit/seal-bytes.ts';
import { type Bytes, digestOf } from '../../lib/evidence/digest.ts';
import { decrypt } from '../../lib/vault/envelope/decrypt.ts';
import { type MatterKey, newMatterKey } from '../../lib/vault/envelope/matter-key.ts';
import { newMemoryVault } from '../support/vault/memory-vault.ts';

const targetWith = (key?: MatterKey) => ({
  client: newMemoryVault(),
  place: { endpoint: 'https://s3.example.com', bucket: 'vault', prefix: '' },
  signal: new AbortController().signal,
  underway: new Map(),
  ...(key && { key }),
});

/** A blob that counts how many of its bytes are read, and how much at once at most. */
const watched = (bytes: Bytes) => {
  const counts = { read: 0, most: 0 };
  let now = 0;
  const watch = (blob: Blob): Blob =>
    Object.assign(blob, {
      arrayBuffer: async () => {
        counts.read += blob.size;
        now += blob.size;
        counts.most = Math.max(counts.most, now);
        const buffer = await Blob.prototype.arrayBuffer.call(blob);
        now -= blob.size;
        return buffer;
      },
      slice: (start: number, end: number) => watch(Blob.prototype.slice.call(blob, start, end)),
    });
  return { blob: watch(new Blob([bytes])), counts };
};

const bytesOf = (length: number): Bytes => {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 97) bytes[at] = at % 251;
  return bytes;
};

const md5Of = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('base64');
const contentOf = async (content: Blob | Bytes): Promise<Bytes> =>
  content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;

describe('a file that is put', () => {
  it.each([0, 350_000, 2 ** 22, 2 ** 22 + 1])('of %i bytes is read once', async (size) => {
    const [bytes, target] = [bytesOf(size), targetWith()];
    const { blob, counts } = watched(bytes);
    const sealed = await seal(target, await readContent(target, blob));
    expect(counts.read).toBe(size);
    expect(sealed).toMatchObject({ digest: await digestOf(bytes), md5: md5Of(bytes) });
    expect(sizeOf(sealed.content)).toBe(size);
  });

  it('is read once also where it is encrypted, and is small', async () => {
    const [bytes, key] = [bytesOf(350_000), newMatterKey()];
    const target = targetWith(key);
    const { blob, counts } = watched(bytes);
    const read = await readContent(target, blob);
    const sealed = await seal(target, read);
    expect(counts.read).toBe(350_000);
    expect(read.digest).toBe(await digestOf(bytes));
    const envelope = await contentOf(sealed.content);
    expect(sealed).toMatchObject({ digest: await digestOf(envelope), md5: md5Of(envelope) });
    const opened = await decrypt(key, new Blob([envelope]));
    expect(Buffer.compare(await contentOf(opened), bytes)).toBe(0);
  });

  it('is read one at a time where it is large', async () => {
    const target = targetWith();
    const { blob, counts } = watched(bytesOf(2 ** 22 + 1));
    await Promise.all([1, 2, 3].map(() => readContent(target, blob)));
    expect(counts).toEqual({ read: 3 * blob.size, most: blob.size });
  });
});
