import { describe, expect, it } from 'vitest';
import { type Bytes, digestNow } from '../../../lib/evidence/digest.ts';
import { crc32 } from '../../../lib/evidence/file/crc32.ts';
import { type KeptChecksum, keepChecksum } from '../../../lib/evidence/file/kept-checksum.ts';
import { buildVolumes, type Volume } from '../../../lib/package/build-volumes.ts';
import { heldEntry } from '../../../lib/package/entry.ts';
import type { EntryToWrite } from '../../../lib/zip/write/entry.ts';
import type { ReadArtifact } from '../../../lib/zip/write/entry-reader.ts';
import { writeZip } from '../../../lib/zip/write/write-zip.ts';
import { noise, SHAPES, sampleMatter } from '../../support/cases/sample-matter.ts';
import { packVolume } from '../../support/packages/pack.ts';
import { readZipFiles, zipRegions } from '../../support/packages/zip-files.ts';

const AT = '2026-11-21T13:00:00.000Z';

const volumeOf = (entries: Volume['entries']): Volume => ({
  fileName: 'bag.zip',
  folder: 'bag',
  at: AT,
  bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
  entries,
});

const sample = async (shape: string) => {
  const { input, files } = sampleMatter(SHAPES[shape] ?? { steps: [] });
  const [volume] = await buildVolumes(input);
  if (!volume) throw new Error('An export has at least one volume');
  return { volume, files, readArtifact: input.readArtifact };
};

const packSampleVolume = async (shape: string) => {
  const { volume, readArtifact } = await sample(shape);
  return packVolume(volume, readArtifact);
};

const nothingStored: ReadArtifact = () => Promise.reject(new Error('There is no store'));

const pictures = (count: number, content: Bytes): EntryToWrite[] =>
  Array.from({ length: count }, (_, at) => ({
    path: `data/${at}.png`,
    bytes: content.length,
    digest: digestNow(content),
    store: true,
    content: { item: `${at}`, path: 'x.png', called: `Item ${at}` },
  }));

/**
 * A blob's stream that tells whether the memory it is given was used before: new memory is all
 * zero.
 */
const streamOf = (content: Bytes, memory: { fresh: number; used: number }) => {
  const source: UnderlyingByteSource = {
    type: 'bytes',
    pull: ({ byobRequest }) => {
      const view = byobRequest?.view;
      if (!view) throw new Error('It was not given any memory');
      const into = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
      memory[into.some((byte) => byte !== 0) ? 'used' : 'fresh'] += 1;
      into.set(content);
      byobRequest.respond(content.length);
    },
  };
  return new ReadableStream(source);
};

/** A file that is no Blob of the platform, and so is read out of a stream of its own. */
const aloneFrom = (content: Bytes, stream: () => ReadableStream): Blob =>
  ({ size: content.length, stream }) as Blob;

/**
 * The bytes of all that was read and is not yet written, at each piece of a zip of these files; a
 * piece is written once no more is read meanwhile.
 */
const readWhilePacking = async (contents: readonly Bytes[]): Promise<readonly number[]> => {
  let [read, done] = [0, 0];
  const held: number[] = [];
  const entries = contents.flatMap((content, at) =>
    pictures(1, content).map((entry) => ({
      ...entry,
      content: { item: `${at}`, path: 'x.png', called: `Item ${at}` },
    })),
  );
  const readArtifact: ReadArtifact = async (item) => {
    const content = contents[Number(item)] as Bytes;
    const blob = aloneFrom(content, () => {
      read += content.length;
      return new Blob([content]).stream();
    });
    return { blob };
  };
  const sink = async () => {
    for (let before = -1; before !== read; ) {
      before = read;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    held.push(read - done);
  };
  const onProgress = (bytes: number) => {
    done = bytes;
  };
  await writeZip(volumeOf(entries), readArtifact, sink, { takeStored: () => {}, onProgress });
  return held;
};

describe('writeZip', () => {
  it('writes the bytes of each entry, in the order given', async () => {
    const { volume, readArtifact } = await sample('a Chinese reference');
    const files = readZipFiles(await packVolume(volume, readArtifact));
    expect([...files.keys()]).toEqual(volume.entries.map(({ path }) => `${volume.folder}/${path}`));
    for (const entry of volume.entries)
      expect(digestNow(files.get(`${volume.folder}/${entry.path}`) ?? '')).toBe(entry.digest);
  });

  it('gives the same bytes for the same input', async () => {
    const one = await packSampleVolume('hostile words');
    const other = await packSampleVolume('hostile words');
    expect(digestNow(one)).toBe(digestNow(other));
  });

  it('stores pictures, deflates text, and dates every entry with the export', async () => {
    const zip = Buffer.from(await packSampleVolume('one item'));
    const entries = zipRegions(zip).map(({ header: [at] }) => ({
      path: zip.subarray(at + 30, at + 30 + zip.readUInt16LE(at + 26)).toString(),
      method: zip.readUInt16LE(at + 8),
      time: [zip.readUInt16LE(at + 10), zip.readUInt16LE(at + 12)],
    }));
    expect(
      new Set(entries.filter(({ path }) => path.endsWith('.png')).map(({ method }) => method)),
    ).toEqual(new Set([0]));
    expect(
      new Set(entries.filter(({ path }) => !path.endsWith('.png')).map(({ method }) => method)),
    ).toEqual(new Set([8]));
    const [time, date] = [13 << 11, ((2026 - 1980) << 9) | (11 << 5) | 21];
    for (const entry of entries) expect(entry.time).toEqual([time, date]);
  });

  it('writes empty files and a zip of a single file', async () => {
    const entries = ['a', 'b', 'c'].map((path) => heldEntry(path, ''));
    expect(
      [...readZipFiles(await packVolume(volumeOf(entries), nothingStored)).values()].map(
        ({ length }) => length,
      ),
    ).toEqual([0, 0, 0]);
    expect(
      readZipFiles(await packVolume(volumeOf([heldEntry('a', 'x')]), nothingStored))
        .get('bag/a')
        ?.toString(),
    ).toBe('x');
  });

  it('reads no more large entries ahead of the one it packs than there is room for', async () => {
    const content = noise(1, 5 * 2 ** 20);
    const ahead = await readWhilePacking(Array.from({ length: 8 }, () => content));
    expect(Math.max(...ahead)).toBe(4 * content.length);
  });

  it('reads small entries ahead though the zip has a large one', async () => {
    const [small, large] = [noise(1, 2 ** 19), noise(2, 20 * 2 ** 20)];
    const [first] = await readWhilePacking([...Array.from({ length: 8 }, () => small), large]);
    expect(first).toBe(5 * small.length);
  });

  it('hands over large stored files as the blobs that were compared, in their places', async () => {
    const [small, large] = [noise(1, 1_000), noise(2, 2 ** 19)];
    const contents = [small, small, large, small, large, large];
    const entries = contents.flatMap((content, at) =>
      pictures(1, content).map((entry) => ({ ...entry, path: `${at}.png`, store: at !== 5 })),
    );
    const blobs = [small, large].map((content) => new Blob([content]));
    const stored: ReadArtifact = async (item) => ({ blob: blobs[Number(item)] as Blob });
    const plan = volumeOf(
      entries.map((entry, at) => ({
        ...entry,
        content: { item: contents[at] === large ? '1' : '0', path: 'x.png', called: 'Item' },
      })),
    );
    const parts: (Bytes | Blob)[] = [];
    const sink = (piece: Bytes) => void parts.push(piece.slice());
    await writeZip(plan, stored, sink, { takeStored: (blob) => void parts.push(blob) });
    const placed = parts.filter((part) => part instanceof Blob);
    expect(placed.map((blob) => blobs.indexOf(blob))).toEqual([1, 1]);
    const whole: Bytes[] = [];
    await writeZip(plan, stored, (piece) => void whole.push(piece.slice()));
    const [composed, written] = [await new Blob(parts).bytes(), await new Blob(whole).bytes()];
    expect(Buffer.from(composed).equals(Buffer.from(written))).toBe(true);
  });

  it('states the checksum that was kept of a file, and makes it where none fits', async () => {
    const content = noise(3, 5_000);
    const [kept, plain] = ['kept', 'plain'];
    const entries = [kept, plain].flatMap((path) =>
      pictures(1, content).map((entry) => ({
        ...entry,
        ...{ path, content: { item: path, path: 'x.png', called: path } },
      })),
    );
    const blob = new Blob([content]);
    const packed = (checksum: Partial<KeptChecksum>) =>
      packVolume(volumeOf(entries), async (item) => ({ blob, ...(item === kept && checksum) }));
    const [digest, check] = [digestNow(content), crc32(content)];
    const whole = await packed(keepChecksum(check, digest));
    expect(digestNow(readZipFiles(whole).get('bag/kept') ?? '')).toBe(digestNow(content));
    const stated = (zip: Uint8Array) =>
      zipRegions(Buffer.from(zip)).map(({ header: [at] }) =>
        Buffer.from(zip).readUInt32LE(at + 14),
      );
    expect(stated(whole)).toEqual([check, check]);
    expect(stated(await packed(keepChecksum(7, digest)))).toEqual([7, check]);
    expect(stated(await packed({ ...keepChecksum(7, digest), crc32: 8 }))).toEqual([check, check]);
  });

  it.each([
    ['five small entries', 2 ** 19, 5],
    ['two large entries', 12 * 2 ** 20, 2],
  ])('holds at most %s in memory', async (_, size, most) => {
    const content = noise(5, size);
    const memory = { fresh: 0, used: 0 };
    const blobs: ReadArtifact = async () => ({
      blob: aloneFrom(content, () => streamOf(content, memory)),
    });
    await writeZip(volumeOf(pictures(20, content)), blobs, () => undefined);
    expect(memory).toEqual({ fresh: most, used: 20 - most });
  });

  it('reports progress in bytes', async () => {
    const { volume, readArtifact } = await sample('one item');
    const told: number[] = [];
    await writeZip(volume, readArtifact, () => undefined, {
      onProgress: (done, total) => {
        expect(total).toBe(volume.bytes);
        told.push(done);
      },
    });
    expect(told).toHaveLength(volume.entries.length);
    expect(told.at(-1)).toBe(volume.bytes);
  });

  it('throws CANCELLED once its signal is aborted', async () => {
    const stop = new AbortController();
    let written = 0;
    const writing = writeZip(
      volumeOf(Array.from({ length: 40 }, (_, at) => heldEntry(`${at}`, noise(at, 2 ** 20)))),
      nothingStored,
      (chunk) => {
        written += chunk.length;
        stop.abort();
      },
      { signal: stop.signal },
    );
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(written).toBeLessThan(20 * 2 ** 20);
  });

  it('rethrows the error of the sink', async () => {
    const { volume, readArtifact } = await sample('one item');
    const writing = writeZip(volume, readArtifact, () => {
      throw new Error('disk full');
    });
    await expect(writing).rejects.toThrow('disk full');
  });

  it('throws for an artifact that differs from its seal, naming the item', async () => {
    const { volume, files, readArtifact } = await sample('one item');
    files.get('01JD0000000000000000000001/viewport.png')?.fill(0, 0, 1);
    await expect(writeZip(volume, readArtifact, () => undefined)).rejects.toMatchObject({
      code: 'ALTERED',
      message: 'Item 1 (XM-2021-0001): viewport.png is not what was sealed',
    });
  });

  it('throws for an artifact longer or shorter than its seal states', async () => {
    const { volume, readArtifact } = await sample('one item');
    for (const change of [(blob: Blob) => blob.slice(1), (blob: Blob) => new Blob([blob, 'x'])]) {
      const other: ReadArtifact = async (item, path) => ({
        blob: change((await readArtifact(item, path)).blob),
      });
      await expect(writeZip(volume, other, () => undefined)).rejects.toMatchObject({
        code: 'ALTERED',
      });
    }
  });

  it('throws for an artifact that the store no longer has', async () => {
    const { volume } = await sample('one item');
    await expect(writeZip(volume, nothingStored, () => undefined)).rejects.toMatchObject({
      code: 'ALTERED',
      message: expect.stringContaining('XM-2021-0001'),
    });
  });
});
