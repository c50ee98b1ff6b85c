import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { batesNumber, batesPrefix } from '../../../lib/filing/loadfile/formats/bates.ts';
import { openVolumes } from '../../../lib/filing/loadfile/write-volumes.ts';
import { checkVolume } from '../../support/filing/loadfile/check-volume.ts';
import { readOpt } from '../../support/filing/loadfile/read-load-file.ts';

type Family = readonly { readonly pages: number; readonly bytes: number }[];
const from = [digestNow('source')];

/** Writes families of documents as `writeLoadFile` does, each page a picture, each text a file. */
const produce = async (families: readonly Family[], firstNumber: number, volumeBytes: number) => {
  const written = new Map<string, Uint8Array>();
  const volumes = openVolumes('XM', {
    ...{ firstNumber, volumeBytes, format: 'jpeg', paper: 'A4', confidentiality: '' },
    ...{ codec: {} as never, signal: new AbortController().signal, onProgress: () => {} },
    openSink: async (path) => {
      const pieces: Uint8Array[] = [];
      return {
        write: (piece) => void pieces.push(piece.slice()),
        close: () => void written.set(path, new Uint8Array(Buffer.concat(pieces))),
        abort: () => {},
      };
    },
  });
  const file = (path: string, bytes: number) =>
    volumes.write({ path, mediaType: 'image/jpeg', from, content: new Uint8Array(bytes) });
  for (const family of families) {
    const rows = [];
    for (const { pages, bytes } of family) {
      const numbered = [];
      for (let page = 0; page < pages; page += 1) {
        const { bates, picture } = volumes.nextPage();
        await file(`${picture}.jpg`, bytes);
        numbered.push({ bates, volume: volumes.name(), path: `${picture}.jpg` });
      }
      volumes.addPages(numbered);
      const [BEGBATES = '', ENDBATES = ''] = [numbered[0]?.bates, numbered.at(-1)?.bates];
      await file(`TEXT/${BEGBATES}.txt`, 1);
      const PAGECOUNT = String(pages);
      const TEXTPATH = `TEXT\\${BEGBATES}.txt`;
      rows.push({ BEGBATES, ENDBATES, PAGECOUNT, PRODVOL: volumes.name(), TEXTPATH });
    }
    const [first, last] = [rows[0]?.BEGBATES ?? '', rows.at(-1)?.ENDBATES ?? ''];
    const isFamily = rows.length > 1;
    await volumes.endFamily(
      rows.map((row) => ({ ...row, ...(isFamily && { BEGATTACH: first, ENDATTACH: last }) })),
      from,
    );
  }
  return { ...(await volumes.close()), written };
};

const anyFamily = fc.array(
  fc.record({ pages: fc.integer({ min: 1, max: 4 }), bytes: fc.integer({ min: 1, max: 400 }) }),
  { minLength: 1, maxLength: 3 },
);

describe('the numbers of a production', () => {
  it('are each page’s own, without a gap over volumes, and every volume fits itself', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyFamily, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 100, max: 3_000 }),
        async (families, firstNumber, volumeBytes) => {
          const { written, nextNumber, files } = await produce(families, firstNumber, volumeBytes);
          const names = [...written.keys()].filter((path) => path.endsWith('.opt')).sort();
          const pages = names.flatMap((path) => readOpt(written.get(path) ?? new Uint8Array()));
          const total = families.flat().reduce((sum, one) => sum + one.pages, 0);
          expect(pages.map(({ bates }) => bates)).toEqual(
            Array.from({ length: total }, (_, at) => batesNumber('XM', firstNumber + at)),
          );
          expect(nextNumber).toBe(firstNumber + total);
          expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
          for (const [at, path] of names.entries()) {
            const volume = `VOL${String(at + 1).padStart(3, '0')}`;
            expect(path).toBe(`loadfile/${volume}/${volume}.opt`);
            expect(checkVolume(written, volume).faults).toEqual([]);
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('the prefix of a production', () => {
  const anyUnit = fc.constantFrom(...'aZ9-_. /\\案（）Ａ＿é\0\n', '\uD83D', '𠮷');
  it('holds letters, digits and single hyphens alone, and begins and ends with none', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit, maxLength: 30 }), (reference) => {
        const prefix = batesPrefix({ reference });
        expect(prefix).toMatch(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/u);
        expect(prefix).toMatch(/[A-Z]/u);
        expect(prefix.length).toBeLessThanOrEqual(23);
      }),
      { numRuns: 80 },
    );
  });

  it('is that of the exhibits, or the reference where the exhibits have none', () => {
    expect(batesPrefix({ reference: 'XM', exhibitPrefix: 'Exhibit ' })).toBe('EXHIBIT');
    expect(batesPrefix({ reference: 'XM', exhibitPrefix: '' })).toBe('XM');
  });
});
