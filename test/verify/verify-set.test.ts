import { describe, expect, it } from 'vitest';
import { verifySet } from '../../lib/verify/verify-set.ts';
import { verifyZip } from '../../lib/verify/verify-zip.ts';
import { SHAPES, sampleMatter } from '../support/cases/sample-matter.ts';
import { reseal } from '../support/packages/faults.ts';
import { packInput, packSample } from '../support/packages/pack.ts';
import { readZipFiles, writeZipFiles } from '../support/packages/zip-files.ts';

const steps = Array.from({ length: 3 }, () => ({ does: 'capture' }) as const);
const [one, two, three] = (await packInput(sampleMatter({ steps, volumeBytes: 1 }).input)).map(
  ({ zip }) => new Blob([zip]),
);
if (!one || !two || !three) throw new Error('Three items make three volumes here');

const codesOf = async (files: readonly Blob[]): Promise<string[]> =>
  (await verifySet(files)).findings.map(({ code, detail }) => `${code}: ${detail}`);

describe('verifySet', () => {
  it('finds nothing wrong in a complete set of volumes, in any order', async () => {
    const { volumes, findings } = await verifySet([three, one, two]);
    expect(findings).toEqual([]);
    expect(volumes.flatMap((volume) => volume.findings)).toEqual([]);
    expect(volumes.map(({ facts }) => facts.index?.export.volume.index)).toEqual([3, 1, 2]);
  });

  it('reports progress over the bytes of all volumes, rising to their total', async () => {
    const files = [one, two, three];
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const seen: (readonly [number, number])[] = [];
    await verifySet(files, { onProgress: (done, all) => seen.push([done, all]) });
    expect(seen.every(([, all]) => all === total)).toBe(true);
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).sort((a, b) => a - b));
    expect(seen[0]?.[0]).toBe(0);
    expect(seen.some(([done]) => done > one.size + two.size)).toBe(true);
  });

  it('finds nothing wrong in a volume verified on its own', async () => {
    for (const volume of [one, two, three]) expect((await verifyZip(volume)).findings).toEqual([]);
  });

  it('reports each missing volume as VOLUME_MISSING', async () => {
    expect(await codesOf([one, three])).toEqual([
      'VOLUME_MISSING: Volume 2 of 3 of the export 01EX0000000000000000000009 is not here',
    ]);
    expect(await codesOf([two])).toHaveLength(2);
  });

  it('reports a volume that is given twice', async () => {
    expect(await codesOf([one, two, three, two])).toEqual([
      'INDEX_DISAGREES: One volume is here twice',
    ]);
  });

  it('judges volumes of two exports separately', async () => {
    const other = await packSample(SHAPES['no item'] ?? { steps: [] }, {
      export: {
        id: '01EX0000000000000000000042',
        at: '2026-11-22T08:00:00.000Z',
        by: '陈伟',
        software: 'Matterproof 1.0.0',
      },
    });
    expect(await codesOf([one, new Blob([other.zip]), two, three])).toEqual([]);
  });

  it('reports volumes whose indexes list different items', async () => {
    const files = readZipFiles(new Uint8Array(await two.arrayBuffer()));
    const path = [...files.keys()].find((name) => name.endsWith('/data/manifest.json')) ?? '';
    const index = JSON.parse(files.get(path)?.toString() ?? '{}');
    index.withheld.push({ number: 9, reason: 'another story' });
    files.set(path, Buffer.from(JSON.stringify(index)));
    const forged = writeZipFiles(
      [...reseal(files)].map(([name, content]) => ({ path: name, content })),
    );
    expect(await codesOf([one, new Blob([forged]), three])).toEqual([
      'INDEX_DISAGREES: Volume 2 tells of another matter than volume 1',
    ]);
  });

  it('reports a volume that is not a zip as ZIP_DAMAGED', async () => {
    const { volumes } = await verifySet([new Blob(['x']), one, two, three]);
    expect(volumes[0]?.findings.map(({ code }) => code)).toEqual(['ZIP_DAMAGED']);
  });
});
