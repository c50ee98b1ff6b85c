import { Blob as NodeBlob } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import type { EntryToWrite } from '../../../lib/zip/write/entry.ts';
import { entryReader } from '../../../lib/zip/write/entry-reader.ts';

const entryOf = (path: string, content: string, bytes = content.length): EntryToWrite => ({
  path,
  bytes,
  digest: digestNow(content),
  store: true,
  content: { item: '01JD', path, called: `Item 1 (XM-1): ${path}` },
});

const blobOf = (content: string) => new NodeBlob([content]) as Blob;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('entryReader', () => {
  it('reads artifacts of growing and shrinking sizes one after another', async () => {
    const contents = ['a', 'b'.repeat(5000), '', 'c'.repeat(90_000), 'd'];
    const read = entryReader(async (_, path) => blobOf(contents[Number(path)] ?? ''));
    for (const [at, content] of contents.entries())
      expect(text(await read(entryOf(String(at), content)))).toBe(content);
  });

  it('makes buffers of the largest size from the first', async () => {
    const read = entryReader(async (_, path) => blobOf(path), undefined, 8);
    const buffers: number[] = [];
    for (const path of ['one', 'three', 'fourteen', 'two']) {
      const { buffer } = await read(entryOf(path, path));
      buffers.push(buffer.byteLength);
    }
    expect(buffers).toEqual([8, 8, 8, 8]);
  });

  it('compares large artifacts with their digest, too', async () => {
    const large = 'x'.repeat(5 * 2 ** 20);
    const read = entryReader(async (_, path) =>
      blobOf(path === 'a' ? large : `y${large.slice(1)}`),
    );
    expect((await read(entryOf('a', large))).length).toBe(large.length);
    await expect(read(entryOf('b', large))).rejects.toMatchObject({ code: 'ALTERED' });
  });

  it('keeps the bytes of one artifact while the next is read', async () => {
    const read = entryReader(async (_, path) => blobOf(path.repeat(3)));
    const first = await read(entryOf('x', 'xxx'));
    await read(entryOf('y', 'yyy'));
    expect(text(first)).toBe('xxx');
  });

  it('returns bytes in memory without reading the store', async () => {
    const read = entryReader(() => Promise.reject(new Error('not to be read')));
    const content = new TextEncoder().encode('held');
    expect(await read({ ...entryOf('x', 'held'), content })).toBe(content);
  });

  it.each([
    ['another content of the same size', async () => blobOf('two')],
    ['another size', async () => blobOf('longer')],
    ['nothing that can be read', () => Promise.reject(new Error('gone'))],
  ])('throws ALTERED, naming the item, for %s', async (_, readArtifact) => {
    const reading = entryReader(readArtifact)(entryOf('x.png', 'one'));
    await expect(reading).rejects.toMatchObject({ code: 'ALTERED' });
    await expect(reading).rejects.toThrow('Item 1 (XM-1): x.png');
  });
});
