import { Blob as NodeBlob } from 'node:buffer';
import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import type { EntryToWrite } from '../../../lib/zip/write/entry.ts';
import { entryReader, type ReadArtifact } from '../../../lib/zip/write/entry-reader.ts';

const entryOf = (path: string, content: string, bytes = content.length): EntryToWrite => ({
  path,
  bytes,
  digest: digestNow(content),
  store: true,
  content: { item: '01JD', path, called: `Item 1 (XM-1): ${path}` },
});

const blobOf = (content: string) => new NodeBlob([content]) as Blob;
const keptOf = (content: string) => ({ blob: blobOf(content) });
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** All entries, read one after another. */
const readAll = async (
  entries: readonly EntryToWrite[],
  readArtifact: ReadArtifact,
): Promise<Uint8Array<ArrayBuffer>[]> => {
  const next = entryReader(entries, readArtifact);
  const read: Uint8Array<ArrayBuffer>[] = [];
  for (const _ of entries) read.push((await next()).bytes.slice());
  return read;
};

describe('entryReader', () => {
  it('reads artifacts of growing and shrinking sizes one after another', async () => {
    const contents = ['a', 'b'.repeat(5000), '', 'c'.repeat(90_000), 'd'];
    const entries = contents.map((content, at) => entryOf(String(at), content));
    const read = await readAll(entries, async (_, path) => keptOf(contents[Number(path)] ?? ''));
    expect(read.map(text)).toEqual(contents);
  });

  it('reads many files in their order, among them bytes in memory', async () => {
    const contents = Array.from({ length: 200 }, (_, at) => `file ${at} `.repeat(at * 37));
    const entries = contents.map((content, at) => ({
      ...entryOf(String(at), content),
      ...(at % 7 === 0 && { content: new TextEncoder().encode(content) }),
    }));
    const read = await readAll(entries, async (_, path) => keptOf(contents[Number(path)] ?? ''));
    expect(read.map(text)).toEqual(contents);
  });

  it('makes buffers of the largest size from the first', async () => {
    const paths = ['one', 'three', 'fourteen', 'two'];
    const next = entryReader(
      paths.map((path) => entryOf(path, path)),
      async (_, path) => keptOf(path),
    );
    const buffers: number[] = [];
    for (const _ of paths) buffers.push((await next()).bytes.buffer.byteLength);
    expect(buffers).toEqual([8, 8, 8, 8]);
  });

  it('compares large artifacts with their digest, too', async () => {
    const large = 'x'.repeat(5 * 2 ** 20);
    const next = entryReader([entryOf('a', large), entryOf('b', large)], async (_, path) =>
      keptOf(path === 'a' ? large : `y${large.slice(1)}`),
    );
    expect((await next()).bytes.length).toBe(large.length);
    await expect(next()).rejects.toMatchObject({ code: 'ALTERED' });
  });

  it('keeps the bytes of one artifact while the next is read', async () => {
    const next = entryReader([entryOf('x', 'xxx'), entryOf('y', 'yyy')], async (_, path) =>
      keptOf(path.repeat(3)),
    );
    const first = await next();
    await next();
    expect(text(first.bytes)).toBe('xxx');
  });

  it('returns bytes in memory without reading the store', async () => {
    const content = new TextEncoder().encode('held');
    const next = entryReader([{ ...entryOf('x', 'held'), content }], () =>
      Promise.reject(new Error('not to be read')),
    );
    expect((await next()).bytes).toBe(content);
  });

  describe('reads the files before, and throws ALTERED, naming the item, for', () => {
    const folder = mkdtempSync(join(tmpdir(), 'matterproof-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    /** A file whose bytes change on the disk after the blob was made, which then cannot be read. */
    const lostFile = async (): Promise<Blob> => {
      const path = join(folder, 'lost');
      writeFileSync(path, 'one');
      const blob = await openAsBlob(path);
      writeFileSync(path, 'other');
      return blob;
    };

    it.each([
      ['another content of the same size', async () => blobOf('two')],
      ['another size', async () => blobOf('longer')],
      ['nothing that can be read', () => Promise.reject(new Error('gone'))],
      ['a file that the disk no longer has', lostFile],
    ])('%s', async (_, readLost) => {
      const entries = ['a', 'b', 'x.png', 'c'].map((path) => entryOf(path, 'one'));
      const next = entryReader(entries, async (_item, path) => ({
        blob: path === 'x.png' ? await readLost() : blobOf('one'),
      }));
      expect([text((await next()).bytes), text((await next()).bytes)]).toEqual(['one', 'one']);
      const reading = next();
      await expect(reading).rejects.toMatchObject({ code: 'ALTERED' });
      await expect(reading).rejects.toThrow('Item 1 (XM-1): x.png');
      expect(text((await next()).bytes)).toBe('one');
    });
  });
});
