import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageLayout } from '../../lib/evidence/page/captured-page.ts';
import { planParts } from '../../lib/screen/plan-parts.ts';
import { planSegments } from '../../lib/screen/plan-segments.ts';

const layout = (width: number, height: number, ratio = 1): PageLayout => ({
  width,
  height,
  viewport: { width: 1280, height: 800 },
  devicePixelRatio: ratio,
  scroll: { x: 0, y: 0 },
  left: 0,
});
const partsOf = (page: PageLayout, most = 10_000) =>
  planParts(page, planSegments(page, most).stops);

describe('planParts', () => {
  it('takes a page of ten screens in one part', () => {
    expect(partsOf(layout(1280, 8_000))).toEqual([{ x: 0, y: 0, width: 1280, height: 8_000 }]);
  });

  it('covers any page exactly once, in parts that fit a canvas and end at whole pixels', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 1_280, max: 6_000 }),
      height: fc.integer({ min: 800, max: 200_000 }),
      ratio: fc.constantFrom(0.5, 0.8, 1, 60 / 55, 1.25, 1.5, 2, 60 / 45, 3, 5),
    });
    fc.assert(
      fc.property(sizes, ({ width, height, ratio }) => {
        const parts = partsOf(layout(width, height, ratio));
        let bottom = 0;
        for (const part of parts) {
          expect([part.x, part.y, part.width]).toEqual([0, bottom, Math.min(width, 5 * 1280)]);
          expect(Math.abs(part.y * ratio - Math.round(part.y * ratio))).toBeLessThan(1e-6);
          expect(part.height * ratio).toBeLessThanOrEqual(32_767);
          expect(part.width * ratio * part.height * ratio).toBeLessThanOrEqual(32 * 1024 ** 2);
          bottom += part.height;
        }
        expect(bottom).toBe(height);
      }),
    );
  });

  it('takes of a post as much as the screens that show it would', () => {
    const page = layout(1280, 20_000, 1.5);
    const { stops } = planSegments(page, 120, { x: 300, y: 1_001, width: 600, height: 2_000 });
    expect(planParts(page, stops)).toEqual([{ x: 0, y: 1_000, width: 1280, height: 2_401 }]);
  });

  it('ends where the limit of screens does', () => {
    expect(partsOf(layout(1280, 80_000), 10)).toEqual([{ x: 0, y: 0, width: 1280, height: 8_000 }]);
  });
});
