import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
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

/** The private files of a browser, in memory: by name, with the parts that were written. */
const privateFiles = () => {
  const files = new Map<string, Blob[]>();
  const fileOf = (name: string) => ({
    createWritable: async () => ({
      write: async (part: Bytes) => void files.get(name)?.push(new Blob([part])),
      close: async () => {},
      abort: async () => {},
    }),
    getFile: async () => new Blob(files.get(name)),
  });
  const folder = {
    getFileHandle: async (name: string) => {
      files.set(name, []);
      return fileOf(name);
    },
    removeEntry: async (name: string) => void files.delete(name),
  };
  const storage = { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) };
  vi.stubGlobal('navigator', { storage });
  return files;
};

const md5Of = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('base64');
const contentOf = async (content: Blob | Bytes): Promise<Bytes> =>
  content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;

describe('a file that is put', () => {
  afterEach(() => void vi.unstubAllGlobals());

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

  it('is encrypted into a private file where it is large, which is removed after it', async () => {
    const [bytes, key, files] = [bytesOf(2 ** 24 + 1), newMatterKey(), privateFiles()];
    const target = targetWith(key);
    const sealed = await seal(target, await readContent(target, new Blob([bytes])));
    const envelope = await contentOf(sealed.content);
    expect(sealed).toMatchObject({ digest: await digestOf(envelope), md5: md5Of(envelope) });
    const opened = await decrypt(key, new Blob([envelope]));
    expect(Buffer.compare(await contentOf(opened), bytes)).toBe(0);
    expect(files.size).toBe(1);
    await sealed.release?.();
    expect(files.size).toBe(0);
  });

  it('leaves no private file where the deposit is ended meanwhile', async () => {
    const [end, files] = [new AbortController(), privateFiles()];
    const target = { ...targetWith(newMatterKey()), signal: end.signal };
    const read = await readContent(target, new Blob([bytesOf(2 ** 24 + 1)]));
    end.abort(new Error('ended'));
    await expect(seal(target, read)).rejects.toThrow('ended');
    expect(files.size).toBe(0);
  });

  it('is read one at a time where it is large', async () => {
    const target = targetWith();
    const { blob, counts } = watched(bytesOf(2 ** 22 + 1));
    await Promise.all([1, 2, 3].map(() => readContent(target, blob)));
    expect(counts).toEqual({ read: 3 * blob.size, most: blob.size });
  });
});
