import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { readZip } from '../../../lib/zip/read/read-zip.ts';
import { startZip } from '../../../lib/zip/write/start-zip.ts';
import { readZipFiles } from '../../support/packages/zip-files.ts';

type Written = { readonly path: string; readonly pieces: readonly Uint8Array<ArrayBuffer>[] };

const write = (files: readonly Written[]) => {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = startZip((bytes) => void parts.push(bytes.slice()));
  const ends = files.map(({ path, pieces }) => {
    zip.begin(path);
    for (const piece of pieces) zip.write(piece);
    return zip.end();
  });
  const before = zip.size();
  zip.close();
  return { bytes: new Uint8Array(Buffer.concat(parts)), ends, before, after: zip.size() };
};

const bytes = (text: string) => new TextEncoder().encode(text);

describe('startZip', () => {
  it('writes files that another reader unpacks, of any bytes in any pieces', () => {
    const piece = fc.uint8Array({ maxLength: 40 }).map((part) => Uint8Array.from(part));
    const file = fc.record({
      path: fc.stringMatching(/^[a-z文]{1,12}$/),
      pieces: fc.array(piece, { maxLength: 4 }),
    });
    const files = fc.uniqueArray(file, { selector: ({ path }) => path, maxLength: 6 });
    fc.assert(
      fc.property(files, (all) => {
        const read = readZipFiles(write(all).bytes);
        expect([...read].map(([path, content]) => [path, content.toString('hex')])).toEqual(
          all.map(({ path, pieces }) => [path, Buffer.concat([...pieces]).toString('hex')]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('writes a zip in which the strict reader finds no fault', async () => {
    const { bytes: zip } = write([
      { path: '一/a.txt', pieces: [bytes('one'), bytes('two')] },
      { path: 'empty', pieces: [] },
    ]);
    const { files, faults } = await readZip(new Blob([zip]), () => true);
    expect(faults).toEqual([]);
    expect(files.map(({ path, size }) => [path, size])).toEqual([
      ['一/a.txt', 6],
      ['empty', 0],
    ]);
  });

  it('returns the size and digest of each file, and counts bytes and files', () => {
    const {
      ends,
      before,
      after,
      bytes: zip,
    } = write([
      { path: 'a', pieces: [bytes('on'), bytes('e')] },
      { path: 'b', pieces: [bytes('two!')] },
    ]);
    expect(ends).toEqual([
      { bytes: 3, digest: digestNow('one') },
      { bytes: 4, digest: digestNow('two!') },
    ]);
    expect(before.entries).toBe(2);
    expect(after).toEqual({ bytes: zip.length, entries: 2 });
    expect(before.bytes).toBeLessThan(after.bytes);
  });
});
