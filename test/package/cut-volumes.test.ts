import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../lib/evidence/export-item.ts';
import { checkSizes, cutVolumes } from '../../lib/package/cut-volumes.ts';
import { sampleMatter } from '../support/cases/sample-matter.ts';
import { packInput } from '../support/packages/pack.ts';

const captures = (count: number, files = 1) =>
  Array.from({ length: count }, () => ({ does: 'capture', files }) as const);

const numbers = (volumes: readonly (readonly ExportItem[])[]): number[][] =>
  volumes.map((items) => items.map(({ number }) => number));

describe('cutVolumes', () => {
  it('makes one volume if all fits, and one for no items', () => {
    expect(numbers(cutVolumes(sampleMatter({ steps: captures(3) }).input))).toEqual([[1, 2, 3]]);
    expect(numbers(cutVolumes(sampleMatter({ steps: [] }).input))).toEqual([[]]);
  });

  it('cuts between items, keeps their order and loses none', () => {
    const volumes = numbers(
      cutVolumes(
        sampleMatter({ steps: captures(12), fileBytes: 20_000, volumeBytes: 300_000 }).input,
      ),
    );
    expect(volumes.length).toBeGreaterThan(2);
    expect(volumes.flat()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(volumes.every((items) => items.length > 0)).toBe(true);
  });

  it('gives an item larger than a volume a volume of its own', () => {
    expect(numbers(cutVolumes(sampleMatter({ steps: captures(3), volumeBytes: 1 }).input))).toEqual(
      [[1], [2], [3]],
    );
  });

  it('puts at most 60,000 entries into a volume', () => {
    const { input } = sampleMatter({ steps: captures(1, 97), fileBytes: 1 });
    const [item] = input.items;
    const items = Array.from({ length: 1000 }, () => item).filter((one) => one !== undefined);
    const [first = []] = cutVolumes({ ...input, items });
    const entries = first.reduce((sum, { record }) => sum + record.artifacts.length + 2, 0);
    expect(entries).toBeLessThan(60_000);
    expect(entries).toBeGreaterThan(59_000);
  });

  it('makes no volume over 3.5 GiB even if a larger size is asked', () => {
    const { input } = sampleMatter({ steps: captures(4), volumeBytes: Number.MAX_SAFE_INTEGER });
    const large = input.items.map((item) => ({
      ...item,
      record: {
        ...item.record,
        artifacts: item.record.artifacts.map((artifact) => ({ ...artifact, bytes: 2 ** 29 })),
      },
    }));
    expect(numbers(cutVolumes({ ...input, items: large }))).toEqual([[1], [2], [3], [4]]);
  });

  it('refuses an item that no zip can hold, and documents that none can, by name and size', () => {
    const { input } = sampleMatter({ steps: captures(2) });
    const [first, second] = input.items;
    if (!first || !second) throw new Error('The sample has two items');
    expect(() => checkSizes(input)).not.toThrow();
    const artifacts = first.record.artifacts.map((file, at) =>
      at === 0 ? { ...file, bytes: 4.27e9 } : file,
    );
    const large = { ...first, record: { ...first.record, artifacts } };
    expect(() => checkSizes({ ...input, items: [large, second] })).toThrow(
      expect.objectContaining({
        code: 'PACKAGE_TOO_LARGE',
        message: expect.stringMatching(/^[^,]+-0*1 \(4\.3 GB\)$/u),
      }),
    );
    const filing = [{ bytes: 4.3e9, from: [] }] as never;
    expect(() => checkSizes({ ...input, filing })).toThrow(
      /^the documents for filing \(4\.3 GB\)$/u,
    );
  });

  it('refuses an item, and documents, of more files than a zip can hold, and counts them', () => {
    const { input } = sampleMatter({ steps: captures(2) });
    const [first, second] = input.items;
    if (!first || !second) throw new Error('The sample has two items');
    const artifacts = Array(65_000).fill(first.record.artifacts[0]);
    const many = { ...first, record: { ...first.record, artifacts } };
    expect(() => checkSizes({ ...input, items: [many, second] })).toThrow(
      expect.objectContaining({
        code: 'PACKAGE_TOO_MANY_FILES',
        message: expect.stringMatching(/^[^,]+-0*1 \(650\d\d files\)$/u),
      }),
    );
    const filing = (count: number) => Array(count).fill({ bytes: 1, from: [] }) as never;
    expect(() => checkSizes({ ...input, filing: filing(65_000) })).toThrow(
      /^the documents for filing \(65000 files\)$/u,
    );
    expect(() => checkSizes({ ...input, filing: filing(64_900) })).not.toThrow();
  });

  it('reckons with the logs and seals of received packages, which every volume repeats', () => {
    const { input } = sampleMatter({ steps: captures(2) });
    const received = (count: number, bytes: number) =>
      Array(count).fill({ path: 'a', bytes: new Uint8Array(bytes) });
    expect(numbers(cutVolumes({ ...input, received: received(59_900, 0) }))).toEqual([[1, 2]]);
    expect(numbers(cutVolumes({ ...input, received: received(59_980, 0) }))).toEqual([[1], [2]]);
    const volumeBytes = 2 ** 20;
    const large = { ...input, volumeBytes, received: received(1, volumeBytes) };
    expect(numbers(cutVolumes(large))).toEqual([[1], [2]]);
  });

  it.each([60_000, 100_000, 200_000])('writes no zip larger than %d bytes', async (volumeBytes) => {
    const hostile = {
      does: 'capture',
      title: '<"\'&>'.repeat(100),
      text: '&"\u0001'.repeat(500),
      note: '"'.repeat(300),
    } as const;
    const steps = Array.from({ length: 10 }, () => hostile);
    const { input } = sampleMatter({ steps, fileBytes: 1000 });
    const small = { ...input, volumeBytes: volumeBytes + 32_768 };
    const volumes = await packInput(small);
    expect(volumes.length).toBeGreaterThan(1);
    for (const { zip } of volumes) expect(zip.length).toBeLessThanOrEqual(small.volumeBytes);
  });
});
