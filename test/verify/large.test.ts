import { describe, expect, it } from 'vitest';
import { verifyZip } from '../../lib/verify/verify-zip.ts';
import { changeJson, changeLog, forge } from '../support/packages/forge.ts';
import { packSample } from '../support/packages/pack.ts';
import { casesOf, describeThoroughly, isThorough, itThoroughly } from '../support/thorough.ts';

const capture = { does: 'capture', files: 0 } as const;

describeThoroughly('verifyZip, of a file larger than it holds in memory', () => {
  it('reads the file in pieces and finds a change in any of them', async () => {
    const { zip } = await packSample({ steps: [capture], fileBytes: 65 * 2 ** 20 });
    // That one file alone is found altered says also that the others are sound.
    if (isThorough) expect((await verifyZip(new Blob([zip]))).findings).toEqual([]);
    for (const at of casesOf([40 * 2 ** 20, 64 * 2 ** 20 + 4321], [64 * 2 ** 20 + 4321])) {
      const changed = zip.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      const { findings } = await verifyZip(new Blob([changed]));
      expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'ALTERED data/items/0001-01JD0000000000000000000001/viewport.png',
      ]);
    }
  });
});

describe('verifyZip, of hostile lists with many entries', () => {
  itThoroughly('ends for an index that names one item many times', async () => {
    const { zip } = await packSample({ steps: [capture] });
    const many = forge(zip, (files) =>
      changeJson(files, 'data/manifest.json', (index) => {
        index.items = Array.from({ length: 20_000 }, () => (index.items as unknown[])[0]);
      }),
    );
    const { findings } = await verifyZip(new Blob([many]));
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['INDEX_DISAGREES']));
  });

  it('ends for a log of many items that arrived and left', async () => {
    const { zip } = await packSample({ steps: [capture] });
    const many = forge(zip, (files) =>
      changeLog(files, (entries) => {
        const came = Array.from({ length: 15_000 }, (_, at) => ({
          ...entries[1],
          item: 'x',
          detail: { number: at + 2 },
        }));
        const went = came.map(({ detail }) => ({
          actor: entries[1]?.actor,
          at: entries[1]?.at,
          event: 'deleted',
          item: 'x',
          detail,
        }));
        return [...entries, ...came, ...went];
      }),
    );
    expect((await verifyZip(new Blob([many]))).findings).toEqual([]);
  });
});
