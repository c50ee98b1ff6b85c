import type { Box } from '../../evidence/page/box.ts';
import type { HeldPage } from '../../evidence/page/calls/held-page.ts';
import { SCREENS_ROUND_POST, type Scope } from '../../evidence/page/scope.ts';
import { planParts } from '../../screen/plan-parts.ts';
import { planSegments, type Stop } from '../../screen/plan-segments.ts';

/** How much of the page to shoot, and the most viewports of it. */
export type ShotLimits = { readonly scope: Scope; readonly mostScreens: number };

/**
 * The shots of a page in order: where to scroll (`Stop`), or which part to take (`Box`) in a
 * browser that need not scroll. `needed` viewports would show all that the scope asks for,
 * `planned` of them are within the limit, and the whole page has `screens`. `box` is the part that
 * the scope names; `isWholePage` tells whether the shots show more than that.
 */
export type ShotPlan = {
  readonly shots: readonly (Stop | Box)[];
  readonly planned: number;
  readonly needed: number;
  readonly screens: number;
  readonly box: Box | undefined;
  readonly isWholePage: boolean;
};

const boxFor = (scope: Scope, { postBox, selectionBox }: HeldPage): Box | undefined =>
  scope === 'post' ? postBox : scope === 'selection' ? selectionBox : undefined;

/**
 * Plans the shots of the part that the scope names, or else of the whole page. With a post a short
 * page is shot whole, where that is within the person's own limit.
 */
export const planShots = (
  { scope, mostScreens }: ShotLimits,
  held: HeldPage,
  shootsParts: boolean,
): ShotPlan => {
  const box = boxFor(scope, held);
  const page = planSegments(held.layout, mostScreens);
  const isShort = page.needed <= Math.min(mostScreens, SCREENS_ROUND_POST);
  const isWholePage = !box || (scope === 'post' && isShort);
  const { stops, needed } = isWholePage ? page : planSegments(held.layout, mostScreens, box);
  return {
    shots: shootsParts ? planParts(held.layout, stops) : stops,
    planned: stops.length,
    needed,
    screens: page.needed,
    box,
    isWholePage,
  };
};
