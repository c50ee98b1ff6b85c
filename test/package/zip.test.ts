import { describe, expect, it } from 'vitest';
import { digestNow } from '../../lib/evidence/digest.ts';
import { buildVolumes, type Volume } from '../../lib/package/build-volumes.ts';
import { heldEntry } from '../../lib/package/entry.ts';
import { writeZip } from '../../lib/package/zip.ts';
import { packVolume } from '../support/pack.ts';
import { noise, SHAPES, sampleMatter } from '../support/sample-matter.ts';
import { readZipFiles, zipRegions } from '../support/zip-files.ts';

const AT = '2026-11-21T13:00:00.000Z';

const volumeOf = (entries: Volume['entries']): Volume => ({
  fileName: 'bag.zip',
  folder: 'bag',
  at: AT,
  bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
  entries,
});

const sampleVolume = async (shape: string): Promise<Volume> => {
  const [volume] = await buildVolumes(sampleMatter(SHAPES[shape] ?? { steps: [] }).input);
  if (!volume) throw new Error('An export has at least one volume');
  return volume;
};

describe('writeZip', () => {
  it('writes the bytes of each entry, in the order given', async () => {
    const volume = await sampleVolume('a Chinese reference');
    const files = readZipFiles(await packVolume(volume));
    expect([...files.keys()]).toEqual(volume.entries.map(({ path }) => `${volume.folder}/${path}`));
    for (const entry of volume.entries)
      expect(digestNow(files.get(`${volume.folder}/${entry.path}`) ?? '')).toBe(entry.digest);
  });

  it('gives the same bytes for the same input', async () => {
    const one = await packVolume(await sampleVolume('hostile words'));
    const other = await packVolume(await sampleVolume('hostile words'));
    expect(digestNow(one)).toBe(digestNow(other));
  });

  it('stores pictures, deflates text, and gives every entry the time of the export', async () => {
    const zip = Buffer.from(await packVolume(await sampleVolume('one item')));
    const entries = zipRegions(zip).map(({ header: [at] }) => ({
      path: zip.subarray(at + 30, at + 30 + zip.readUInt16LE(at + 26)).toString(),
      method: zip.readUInt16LE(at + 8),
      time: [zip.readUInt16LE(at + 10), zip.readUInt16LE(at + 12)],
    }));
    expect(new Set(entries.filter(({ path }) => path.endsWith('.png')).map(({ method }) => method))).toEqual(
      new Set([0]),
    );
    expect(new Set(entries.filter(({ path }) => !path.endsWith('.png')).map(({ method }) => method))).toEqual(
      new Set([8]),
    );
    const [time, date] = [13 << 11, ((2026 - 1980) << 9) | (11 << 5) | 21];
    for (const entry of entries) expect(entry.time).toEqual([time, date]);
  });

  it('writes empty files, and one alone', async () => {
    const entries = ['a', 'b', 'c'].map((path) => heldEntry(path, ''));
    expect(
      [...readZipFiles(await packVolume(volumeOf(entries))).values()].map(({ length }) => length),
    ).toEqual([0, 0, 0]);
    expect(
      readZipFiles(await packVolume(volumeOf([heldEntry('a', 'x')])))
        .get('bag/a')
        ?.toString(),
    ).toBe('x');
  });

  it('reads one entry at a time and waits for the sink', async () => {
    let [reading, mostRead, written, read] = [0, 0, 0, 0];
    const slow = async () => {
      mostRead = Math.max(mostRead, ++reading);
      await new Promise((resolve) => setTimeout(resolve, 1));
      reading--;
      read += 2 ** 20;
      return noise(1, 2 ** 20);
    };
    const entry = heldEntry('x', noise(1, 2 ** 20));
    const entries = Array.from({ length: 12 }, (_, at) => ({
      ...entry,
      path: `x${at}`,
      store: true,
      read: slow,
    }));
    let furthest = 0;
    await writeZip(volumeOf(entries), async (chunk) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      written += chunk.length;
      furthest = Math.max(furthest, read - written);
    });
    expect(mostRead).toBe(1);
    expect(furthest).toBeLessThan(4 * 2 ** 20);
  });

  it('keeps memory flat', async () => {
    const content = noise(5, 4 * 2 ** 20);
    const digest = digestNow(content);
    const entries = Array.from({ length: 60 }, (_, at) => ({
      path: `data/${at}.png`,
      bytes: content.length,
      digest,
      store: true,
      read: async () => content.slice(),
    }));
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    await writeZip(volumeOf(entries), async () => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    });
    expect(most).toBeLessThan(120 * 2 ** 20);
  });

  it('tells how far it is, in bytes', async () => {
    const volume = await sampleVolume('one item');
    const told: number[] = [];
    await writeZip(volume, async () => undefined, {
      onProgress: (done, total) => {
        expect(total).toBe(volume.bytes);
        told.push(done);
      },
    });
    expect(told).toHaveLength(volume.entries.length);
    expect(told.at(-1)).toBe(volume.bytes);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    let written = 0;
    const writing = writeZip(
      volumeOf(Array.from({ length: 40 }, (_, at) => heldEntry(`${at}`, noise(at, 2 ** 20)))),
      async (chunk) => {
        written += chunk.length;
        stop.abort();
      },
      { signal: stop.signal },
    );
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(written).toBeLessThan(20 * 2 ** 20);
  });

  it('hands on what the sink throws', async () => {
    const writing = writeZip(await sampleVolume('one item'), async () => {
      throw new Error('disk full');
    });
    await expect(writing).rejects.toThrow('disk full');
  });

  it('stops at a file that is not what was sealed, and names the item', async () => {
    const { input, files } = sampleMatter(SHAPES['one item'] ?? { steps: [] });
    files.get('01JD0000000000000000000001/viewport.png')?.fill(0, 0, 1);
    const [volume] = await buildVolumes(input);
    const writing = writeZip(volume ?? volumeOf([]), async () => undefined);
    await expect(writing).rejects.toMatchObject({
      code: 'ALTERED',
      message: 'Item 1 (XM-2021-0001): viewport.png is not what was sealed',
    });
  });

  it('stops at a file that is gone', async () => {
    const { input } = sampleMatter(SHAPES['one item'] ?? { steps: [] });
    const gone = { ...input, readArtifact: () => Promise.reject(new Error('no such blob')) };
    const [volume] = await buildVolumes(gone);
    await expect(writeZip(volume ?? volumeOf([]), async () => undefined)).rejects.toMatchObject({
      code: 'ALTERED',
    });
  });
});
