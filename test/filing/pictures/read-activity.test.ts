import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../lib/evidence/page/box.ts';
import {
  columnCounts,
  emptyActivity,
  markActivity,
  rowCounts,
} from '../../../lib/filing/pictures/read-activity.ts';
import type { Surface, SurfacePiece } from '../../../lib/filing/pictures/surface.ts';

/** A white picture with these black pixels, in a surface of its own size over the scale. */
const mark = async (
  size: { readonly width: number; readonly height: number },
  black: readonly (readonly [number, number])[],
  { scale = 1, place = { x: 0, y: 0 }, grey = 0 } = {},
) => {
  const isBlack = new Set(black.map(([x, y]) => y * size.width + x));
  const asked: Box[] = [];
  const picture = {
    ...size,
    close: () => {},
    pixels: async (box: Box) => {
      asked.push(box);
      const pixels = new Uint8ClampedArray(box.width * box.height * 4).fill(255);
      for (let y = 0; y < box.height; y += 1)
        for (let x = 0; x < box.width; x += 1)
          if (isBlack.has((box.y + y) * size.width + box.x + x))
            pixels.fill(grey, (y * box.width + x) * 4, (y * box.width + x) * 4 + 3);
      return pixels;
    },
  };
  const box = {
    ...{ x: 0, y: 0, width: place.x + size.width / scale, height: place.y + size.height / scale },
  };
  const activity = emptyActivity(box);
  const piece = { source: { x: 0, y: 0, ...size }, place, scale } as SurfacePiece;
  await markActivity(activity, { box } as Surface, piece, picture);
  return { activity, asked };
};

const marked = ({ cells, columns }: Awaited<ReturnType<typeof mark>>['activity']) =>
  [...cells.keys()].filter((at) => cells[at]).map((at) => [at % columns, Math.floor(at / columns)]);

describe('where a picture draws something', () => {
  it('is the cell of a pixel that differs from its neighbour', async () => {
    const one = await mark({ width: 40, height: 20 }, [[21, 9]]);
    expect(marked(one.activity)).toEqual([[5, 4]]);
    const none = await mark({ width: 40, height: 20 }, []);
    expect(marked(none.activity)).toEqual([]);
  });

  it('is by the place of the picture on its surface, and by its scale', async () => {
    const shifted = await mark({ width: 40, height: 20 }, [[21, 9]], { place: { x: 8, y: 4 } });
    expect(marked(shifted.activity)).toEqual([[7, 6]]);
    const doubled = await mark({ width: 80, height: 40 }, [[42, 18]], { scale: 2 });
    expect(marked(doubled.activity)).toEqual([[5, 4]]);
  });

  it('is nowhere where the eye sees no difference', async () => {
    const fainter = await mark({ width: 40, height: 20 }, [[21, 9]], { grey: 246 });
    expect(marked(fainter.activity)).toEqual([]);
    const darker = await mark({ width: 40, height: 20 }, [[21, 9]], { grey: 244 });
    expect(marked(darker.activity)).toHaveLength(1);
  });

  it('is read in bands that leave out no row, of a picture of any height', async () => {
    const { activity, asked } = await mark({ width: 20_000, height: 130 }, [
      [3, 0],
      [3, 60],
      [3, 129],
    ]);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.map(({ y }) => y)).toEqual(
      asked.map((_, at) => asked.slice(0, at).reduce((sum, { height }) => sum + height, 0)),
    );
    expect(marked(activity).map(([, row]) => row)).toEqual([0, 30, 64]);
  });
});

it('the counts of rows and of columns are both of all marked cells', async () => {
  const anyPixel = fc.tuple(fc.nat(58), fc.nat(39));
  await fc.assert(
    fc.asyncProperty(fc.array(anyPixel, { maxLength: 20 }), async (black) => {
      const { activity } = await mark({ width: 60, height: 40 }, black);
      const sum = (counts: Uint32Array) => counts.reduce((all, one) => all + one, 0);
      const whole = marked(activity).length;
      expect(sum(rowCounts(activity, 0, activity.columns))).toBe(whole);
      expect(sum(columnCounts(activity, 0, activity.rows))).toBe(whole);
      const half = Math.floor(activity.columns / 2);
      expect(
        sum(rowCounts(activity, 0, half)) + sum(rowCounts(activity, half, activity.columns)),
      ).toBe(whole);
    }),
  );
});
