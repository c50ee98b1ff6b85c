import { describe, expect, it } from 'vitest';
import { planShots } from '../../../lib/collect/pictures/plan-shots.ts';
import { heldPage } from '../../support/capture/fake-browser.ts';

const tall = (screens: number) =>
  heldPage({ layout: { ...heldPage().layout, height: 600 * screens } });
const tops = (plan: ReturnType<typeof planShots>) => plan.shots.map(({ y }) => y);

describe('planning the shots of a page', () => {
  it('shoots a short page whole around its post', () => {
    const plan = planShots({ scope: 'post', mostScreens: 120 }, heldPage(), false);
    expect(tops(plan)).toEqual([0, 600, 1200]);
    expect(plan).toMatchObject({ isWholePage: true, needed: 3, planned: 3, screens: 3 });
  });

  it.each([
    [10, true],
    [11, false],
  ])('with a post, shoots a page of %i screens whole: %s', (screens, isWholePage) => {
    const plan = planShots({ scope: 'post', mostScreens: 120 }, tall(screens), false);
    expect(plan.isWholePage).toBe(isWholePage);
    expect(plan.screens).toBe(screens);
  });

  it('shoots only the post where the person’s limit does not allow the whole page', () => {
    const plan = planShots({ scope: 'post', mostScreens: 2 }, heldPage(), false);
    expect(tops(plan)).toEqual([700]);
    expect(plan).toMatchObject({ isWholePage: false, needed: 1 });
  });

  it('shoots a selection alone even in a short page', () => {
    const selectionBox = { x: 0, y: 100, width: 200, height: 700 };
    const held = heldPage({ selectionBox });
    const plan = planShots({ scope: 'selection', mostScreens: 120 }, held, false);
    expect(tops(plan)).toEqual([100, 700]);
    expect(plan).toMatchObject({ isWholePage: false, box: selectionBox });
  });

  it('shoots the whole page for the scope "page", however long, and ignores the post', () => {
    const plan = planShots({ scope: 'page', mostScreens: 120 }, tall(30), false);
    expect(plan).toMatchObject({ isWholePage: true, needed: 30, planned: 30, box: undefined });
  });

  it.each(['post', 'selection'] as const)(
    'shoots the whole page where the %s is not on it any more',
    (scope) => {
      const { postBox: _, ...held } = tall(12);
      expect(planShots({ scope, mostScreens: 120 }, held, false).isWholePage).toBe(true);
    },
  );

  it('plans no more than the limit, and still says how much the page needs', () => {
    const plan = planShots({ scope: 'page', mostScreens: 4 }, tall(30), false);
    expect(tops(plan)).toEqual([0, 600, 1200, 1800]);
    expect(plan).toMatchObject({ planned: 4, needed: 30 });
  });

  it('plans one part for all screens in a browser that takes parts without scrolling', () => {
    const plan = planShots({ scope: 'page', mostScreens: 120 }, heldPage(), true);
    expect(plan.shots).toEqual([{ x: 0, y: 0, width: 800, height: 1800 }]);
    expect(plan).toMatchObject({ planned: 3, needed: 3 });
  });
});
