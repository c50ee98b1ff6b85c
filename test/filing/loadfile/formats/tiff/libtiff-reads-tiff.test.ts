import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildTiff } from '../../../../../lib/filing/loadfile/formats/tiff/build-tiff.ts';
import { readTiff } from '../../../../support/filing/loadfile/read-tiff.ts';

const hasLibTiff = spawnSync('tiffcp', []).error === undefined;

/** Rows with a run of each length up to `most` of both colours; no row is like the one above. */
const everyRun = (most: number) => {
  const width = 2 * most + 3;
  const pixels = new Uint8Array(width * most);
  for (let row = 0; row < most; row += 1) {
    const length = ((row * 7) % most) + 1;
    pixels.fill(1, row * width + length, row * width + length + (most - row));
  }
  return { width, height: most, pixels };
};

describe.skipIf(!hasLibTiff)('libtiff, which review platforms read pictures with', () => {
  it('decodes runs of every length to the same pixels, and reads 300 dots an inch', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tiff-'));
    try {
      const picture = everyRun(2600);
      const [own, plain] = [join(folder, 'own.tif'), join(folder, 'plain.tif')];
      writeFileSync(own, buildTiff(picture, 300));
      execFileSync('tiffcp', ['-c', 'none', '-r', String(picture.height), own, plain]);
      const read = readTiff(readFileSync(plain));
      expect([read.width, read.height, read.dpi]).toEqual([5203, 2600, [300, 300]]);
      expect(Buffer.compare(read.pixels, picture.pixels)).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
