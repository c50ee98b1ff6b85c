import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageLayout } from '../../lib/evidence/page/captured-page.ts';
import { planSegments } from '../../lib/screen/plan-segments.ts';

const layout = (width: number, height: number, ratio = 1): PageLayout => ({
  width,
  height,
  viewport: { width: 1280, height: 800 },
  devicePixelRatio: ratio,
  scroll: { x: 0, y: 0 },
  left: 0,
});

describe('planSegments', () => {
  it('takes a page of one screen in one segment', () => {
    expect(planSegments(layout(1280, 800), 120)).toEqual({ stops: [{ x: 0, y: 0 }], needed: 1 });
  });

  it('ends with the page, overlapping the segment before', () => {
    expect(planSegments(layout(1280, 2000), 120).stops.map(({ y }) => y)).toEqual([0, 800, 1200]);
  });

  it('covers every row of any page, without a gap between segments', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 1, max: 6_000 }),
      height: fc.integer({ min: 1, max: 60_000 }),
      ratio: fc.constantFrom(0.75, 1, 1.1, 1.25, 1.5, 2, 3),
    });
    fc.assert(
      fc.property(sizes, ({ width, height, ratio }) => {
        const { stops } = planSegments(layout(width, height, ratio), 1_000);
        const rows = [...new Set(stops.map(({ y }) => y))];
        for (const [index, y] of rows.entries())
          expect(y - (rows[index - 1] ?? 0)).toBeLessThanOrEqual(800);
        expect((rows.at(-1) ?? 0) + 800).toBeGreaterThanOrEqual(height - 1);
        for (const y of rows)
          expect(Math.abs(y * ratio - Math.round(y * ratio)) < 1e-6 || y === height - 800).toBe(
            true,
          );
      }),
    );
  });

  it('covers no more of the page than shows the box', () => {
    const box = { x: 100, y: 5_000, width: 600, height: 1_700 };
    expect(planSegments(layout(1280, 20_000), 120, box).stops.map(({ y }) => y)).toEqual([
      5_000, 5_800, 6_600,
    ]);
  });

  it('says how many segments the whole would need if the page is too tall or too wide', () => {
    const tall = planSegments(layout(1280, 80_000), 10);
    expect([tall.stops.length, tall.needed]).toEqual([10, 100]);
    const wide = planSegments(layout(128_000, 800), 120);
    expect([wide.stops.length, wide.needed]).toEqual([5, 100]);
  });

  it('takes no second column for a fraction of a pixel, nor a row less for a fraction', () => {
    const shown = { width: 1910.4477, height: 1045.5223 };
    const page = { ...layout(1911, 3_000, 0.67), viewport: shown };
    const { stops } = planSegments(page, 120);
    expect(stops.map(({ x }) => x)).toEqual([0, 0, 0]);
    const fractional = { ...layout(1267.2, 2_400, 1.25), viewport: { width: 1267.2, height: 700 } };
    expect(planSegments(fractional, 120).stops.map(({ y }) => y)).toEqual([0, 700, 1400, 1700]);
  });

  it('begins at the right edge of a page that is read from there', () => {
    const page = { ...layout(2_000, 800), left: -720 };
    expect(planSegments(page, 120).stops.map(({ x }) => x)).toEqual([720, 0]);
  });

  it('takes a page written from right to left to its end though a scroll bar hides a strip', () => {
    const { stops, needed } = planSegments({ ...layout(12_800, 815), left: -11_520 }, 120);
    expect([stops.length, needed, stops[0]?.x, stops.at(-1)?.x]).toEqual([20, 20, 11_520, 0]);
  });

  it('takes what lies beside the window only in the rows in which something does', () => {
    const page = { ...layout(1_295, 2_400), beside: [{ top: 900, bottom: 950 }] };
    expect(planSegments(page, 120)).toEqual({
      stops: [
        { x: 0, y: 0 },
        { x: 0, y: 800 },
        { x: 15, y: 800 },
        { x: 0, y: 1_600 },
      ],
      needed: 4,
    });
  });

  it('takes one column of a page that two fingers magnified, where it stands', () => {
    const page = { ...layout(1_280, 800), viewport: { width: 640, height: 400 }, pinch: 2 };
    const { stops } = planSegments({ ...page, scroll: { x: 0, y: 0 } }, 120);
    expect(stops).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 400 },
    ]);
  });
});
