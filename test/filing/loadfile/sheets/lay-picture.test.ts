import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layPicture } from '../../../../lib/filing/loadfile/sheets/lay-picture.ts';
import { productionSheet } from '../../../../lib/filing/loadfile/sheets/sheet-paper.ts';
import { loadFileMatter } from '../../../support/filing/loadfile/load-file-matter.ts';

const { content } = productionSheet('A4');
const [item] = loadFileMatter('counsel').input.items;
const [artifact] = item?.record.artifacts ?? [];
if (!artifact) throw new Error('no picture');

const lay = (width: number, height: number) => {
  const { path, digest } = artifact;
  const picture = { path, digest, artifact: { ...artifact, pixels: { width, height } } };
  const { tiles, captions } = layPicture(picture, content);
  const [tile] = tiles;
  if (!tile) throw new Error('no tile');
  return { tile, captions };
};

const anySide = fc.integer({ min: 1, max: 20_000 });

describe('a picture whole on a sheet', () => {
  it('is inside the content, below its caption, whatever its size', () => {
    fc.assert(
      fc.property(anySide, anySide, (width, height) => {
        const { place } = lay(width, height).tile;
        expect(place.x).toBeGreaterThanOrEqual(content.x);
        expect(place.x + place.width).toBeLessThanOrEqual(content.x + content.width + 0.001);
        expect(place.y).toBeGreaterThan(content.y);
        expect(place.y + place.height).toBeLessThanOrEqual(content.y + content.height + 0.001);
      }),
    );
  });

  it('keeps its proportions and shows all of its pixels', () => {
    fc.assert(
      fc.property(anySide, anySide, (width, height) => {
        const { place, box } = lay(width, height).tile;
        expect(place.width * height).toBeCloseTo(place.height * width, 3);
        expect(box).toEqual({ x: 0, y: 0, width, height });
      }),
    );
  });

  it('is not enlarged, and bears its path', () => {
    const { tile, captions } = lay(100, 50);
    expect([tile.place.width, tile.place.height]).toEqual([100, 50]);
    expect(captions.map(({ text }) => text)).toEqual([artifact.path]);
    expect(captions[0]?.y).toBeLessThan(tile.place.y);
  });
});
