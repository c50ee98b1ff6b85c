import { describe, expect, it } from 'vitest';
import { shootSegments } from '../../../lib/collect/pictures/shoot-segments.ts';
import type { ScrolledTo } from '../../../lib/evidence/page/calls/held-page.ts';
import { type FakeOptions, heldPage } from '../../support/capture/fake-browser.ts';
import { problemsOf, startRun } from '../../support/capture/start-run.ts';

const WHOLE = { scope: 'page', mostScreens: 120 } as const;
const nothing = async () => {};
const VIEW = 600;

/** Shoots a page of three viewports that answers the calls of a capture in this way. */
const shoot = async (page: NonNullable<FakeOptions['page']>, held = heldPage()) => {
  const { run, collection, calls, stored } = await startRun({ page });
  const shot = await shootSegments(run, held, WHOLE, nothing);
  const { coverage } = collection.draft.conditions;
  if (!coverage) return expect.fail('no coverage was recorded');
  return {
    shot,
    collection,
    coverage,
    tops: (await stored()).map(({ offset }) => offset?.y),
    shots: calls.filter((call) => call === 'shootTab').length,
  };
};

/** A page of this height at each scroll, which scrolls as far as that allows. */
const pageOf = (heightAt: (y: number) => number) => ({
  scrollTo: async (x: number, y: number): Promise<ScrolledTo> => {
    const height = heightAt(y);
    return { x, y: Math.min(y, height - VIEW), height };
  },
});

describe('a page whose content moves while it is shot', () => {
  /** A header that is 180 pixels lower at the top takes the content up with it once scrolled. */
  const shrinking = () => {
    let isSmall = false;
    let last: ScrolledTo = { x: 0, y: 0, height: 1800 };
    return {
      scrollTo: async (x: number, y: number): Promise<ScrolledTo> => {
        const moved = y > 40 && !isSmall ? -180 : 0;
        isSmall = y > 40;
        last = { x, y: Math.min(y + moved, 1020), height: isSmall ? 1620 : 1800, moved };
        return last;
      },
      whereIsPage: () => last,
    };
  };

  it('is followed, and its segments are placed where the content was at first', async () => {
    const { tops, coverage, collection } = await shoot(shrinking());
    expect(tops).toEqual([0, 600, 1200]);
    expect(coverage).toMatchObject({ page: { width: 800, height: 1800 }, gaps: [] });
    expect(coverage.coveredPixels).toBe(coverage.askedPixels);
    expect(problemsOf(collection)).toEqual([]);
  });

  it('keeps no measured line below the place where it moved', async () => {
    const line = (y: number) => ({ text: '行', x: 0, y, width: 80, height: 20 });
    const held = heldPage({ lines: [line(10), line(590), line(900)] });
    const { shot } = await shoot(shrinking(), held);
    expect(shot.lines).toEqual([line(10)]);
  });

  it('is shot again where it moved between the two looks at it', async () => {
    let looks = 0;
    let last: ScrolledTo = { x: 0, y: 0, height: 1800 };
    const { tops, shots, collection } = await shoot({
      scrollTo: async (x, y) => {
        last = { x, y, height: 1800 };
        return last;
      },
      whereIsPage: () => {
        looks += 1;
        return looks === 2 ? { ...last, y: last.y - 90 } : last;
      },
    });
    expect([tops, shots]).toEqual([[0, 600, 1200], 4]);
    expect(problemsOf(collection)).toEqual([]);
  });

  it('that never stands still is kept as it is, and the record says how far it moved', async () => {
    let looks = 0;
    const { collection, shots } = await shoot({
      ...pageOf(() => 1800),
      whereIsPage: () => {
        looks += 1;
        return { x: 0, y: (looks % 2) * 50 + 7, height: 1800 };
      },
    });
    expect(shots).toBeGreaterThan(3);
    expect(collection.problems.find(({ code }) => code === 'PAGE_MOVED')?.message).toMatch(
      /^By up to \d+ CSS pixels/,
    );
  });
});

describe('a part of the page that a planned picture missed', () => {
  it('is shot after the others where the page stood elsewhere than planned', async () => {
    const { tops, coverage } = await shoot({
      scrollTo: async (x, y) => ({ x, y: y === 600 ? 420 : y, height: 1800 }),
    });
    expect(tops).toEqual([0, 420, 1200, 1020]);
    expect(coverage.gaps).toEqual([]);
  });

  it('is told where it cannot be shot: where it is and how much of the page', async () => {
    const { tops, coverage, collection } = await shoot({
      scrollTo: async (x, y) => ({ x, y: y >= 1200 ? 1200 : 0, height: 1800 }),
    });
    expect(tops).toEqual([0, 1200]);
    expect(coverage).toMatchObject({
      coveredPixels: 960_000,
      gaps: [{ x: 0, y: 600, width: 800, height: 600 }],
      post: { gaps: [{ x: 100, y: 700, width: 600, height: 200 }] },
    });
    expect(collection.problems).toEqual([
      {
        code: 'PAGE_GAP',
        part: 'segments',
        message: 'About 33 % of it is in no picture: 800 × 600 CSS pixels at 0, 600',
      },
    ]);
  });

  it.each([1, 130, 700])('is shot where the page grew by %i pixels', async (growth) => {
    const { tops, coverage, collection } = await shoot(
      pageOf((y) => (y >= 1200 ? 1800 + growth : 1800)),
    );
    expect(coverage.gaps).toEqual([]);
    expect(Math.max(...tops.map((y) => (y ?? 0) + VIEW))).toBeGreaterThanOrEqual(1800 + growth - 1);
    expect(problemsOf(collection)).toEqual([]);
  });

  it('is told where the page grows without end, and no more than a few are added', async () => {
    let height = 1800;
    const { coverage, collection, shots } = await shoot({
      scrollTo: async (x, y) => {
        height += 900;
        return { x, y, height };
      },
    });
    expect(shots).toBeLessThanOrEqual(6);
    expect(coverage.gaps.length).toBeGreaterThan(0);
    expect(collection.problems).toMatchObject([
      { code: 'PAGE_GREW', message: expect.stringMatching(/^From 1800 to \d+ CSS pixels/) },
    ]);
  });

  it('is not shot twice: a stop that earlier pictures show by now is left out', async () => {
    const { tops, coverage } = await shoot(pageOf((y) => (y > 0 ? 1100 : 1800)));
    expect(tops).toEqual([0, 500]);
    expect(coverage).toMatchObject({ page: { height: 1100 }, gaps: [] });
  });

  it('is told where two fingers magnified the page', async () => {
    const { layout } = heldPage();
    const window = layout.viewport;
    const pinched = { ...layout, viewport: { width: 400, height: 300 }, window, pinch: 2 };
    const { collection, coverage } = await shoot({}, heldPage({ layout: pinched }));
    expect(problemsOf(collection)).toEqual(['PAGE_ZOOMED segments']);
    expect(coverage.gaps).toEqual([{ x: 400, y: 0, width: 400, height: 1800 }]);
  });
});

describe('where the post lies', () => {
  it('is taken from the pictures that show its top and its bottom', async () => {
    const { shot } = await shoot({
      scrollTo: async (x, y) => ({
        ...{ x, y, height: 1800 },
        postBox: { x: 100, y: y < 1200 ? 720 : 740, width: 600, height: 700 },
      }),
    });
    expect(shot.postBox).toEqual({ x: 100, y: 720, width: 600, height: 720 });
  });

  it('is where it was measured at first if it left the page', async () => {
    const { shot } = await shoot({});
    expect(shot.postBox).toEqual(heldPage().postBox);
  });
});
