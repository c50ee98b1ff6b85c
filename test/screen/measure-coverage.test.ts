import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../lib/evidence/page/box.ts';
import { blankBeside, measureCoverage } from '../../lib/screen/measure-coverage.ts';
import { areaOf, subtractBoxes } from '../../lib/screen/subtract-boxes.ts';

const PAGE = { width: 100, height: 300 };
const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
const whole = box(0, 0, PAGE.width, PAGE.height);
const screens = (...tops: number[]) => tops.map((y) => box(0, y, 100, 100));

describe('what is left of a page without its pictures', () => {
  it('is, for any boxes, just the points that lie in none of them', () => {
    const side = fc.integer({ min: 0, max: 40 });
    const any = fc.record({ x: side, y: side, width: side, height: side });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), side, side, (cuts, x, y) => {
        const isIn = (one: Box) =>
          x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height;
        const left = subtractBoxes([box(0, 0, 40, 40)], cuts);
        const isLeft = x < 40 && y < 40 && !cuts.some(isIn);
        expect(left.filter(isIn)).toHaveLength(isLeft ? 1 : 0);
      }),
    );
  });

  it('does not count a seam of less than a CSS pixel', () => {
    expect(subtractBoxes([whole], [box(0, 0, 100, 99.2), box(0, 100, 100, 200)])).toEqual([]);
  });
});

describe('the coverage of a page', () => {
  it('is whole where its pictures overlap or meet', () => {
    expect(
      measureCoverage({ page: PAGE, asked: undefined, boxes: screens(0, 90, 190, 200) }),
    ).toEqual({ page: PAGE, askedPixels: 30_000, coveredPixels: 30_000, gaps: [], areas: [] });
  });

  it('names what lies between two pictures, and what of the post lies there', () => {
    const postBox = box(-10, 140, 60, 30);
    const boxes = screens(0, 160, 200);
    expect(measureCoverage({ page: PAGE, asked: undefined, boxes, postBox })).toMatchObject({
      coveredPixels: 24_000,
      gaps: [box(0, 100, 100, 60)],
      post: { box: box(0, 140, 50, 30), gaps: [box(0, 140, 50, 20)] },
    });
  });

  it('is of the part that was asked for alone, where one was', () => {
    const asked = box(10, 50, 50, 100);
    const { askedPixels, gaps } = measureCoverage({ page: PAGE, asked, boxes: screens(0) });
    expect([askedPixels, gaps]).toEqual([5_000, [box(10, 100, 50, 50)]]);
  });

  it('leaves out strips in which nothing lies, and names them', () => {
    const layout = {
      ...{ width: 115, height: 300, viewport: PAGE, devicePixelRatio: 1 },
      ...{ scroll: { x: 0, y: 0 }, left: 0, beside: [{ top: 20, bottom: 60 }] },
    };
    const blank = blankBeside(layout);
    expect(blank).toEqual([box(100, 0, 15, 20), box(100, 60, 15, 240)]);
    const page = { width: 115, height: 300 };
    const boxes = [...screens(0, 100, 200), box(15, 0, 100, 100)];
    const coverage = measureCoverage({ page, asked: undefined, boxes, blank });
    expect(coverage).toMatchObject({ blank, gaps: [] });
    expect(coverage.askedPixels).toBe(areaOf([whole]) + 40 * 15);
  });
});
