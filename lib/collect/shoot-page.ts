import { addStyle, callPage } from '../browser/tab/page.ts';
import { shootsParts, shootTab } from '../browser/tab/shoot.ts';
import type { CapturedTab } from '../browser/tab/tab.ts';
import { STILL_CSS } from '../capture/still-css.ts';
import type { Box, Rest, StillPage } from '../evidence/captured-page.ts';
import type { Problem } from '../evidence/problem.ts';
import { SCREENS_ROUND_POST, type Scope } from '../evidence/scope.ts';
import { planParts } from '../screen/plan-parts.ts';
import { planSegments, type SegmentPlan, type Stop } from '../screen/plan-segments.ts';
import type { Collection } from '../store/capture/collection.ts';
import { keepAsShown, keepSegment, shotBy } from './keep-shot.ts';

/**
 * The pictures of one capture may take this long, so that a page that hinders them cannot hold the
 * tab for ever.
 */
const SHOOTING_MS = 180_000;

const boxFor = (scope: Scope, still: StillPage): Box | undefined =>
  scope === 'post' ? still.postBox : scope === 'selection' ? still.selectionBox : undefined;

/**
 * The part that the scope names, or the whole page: with a post, where that is short and within the
 * person's own limit.
 */
const planFor = (
  { scope, most }: Shooting,
  { layout }: StillPage,
  box: Box | undefined,
): SegmentPlan & { screens: number; whole: boolean } => {
  const page = planSegments(layout, most);
  const whole = !box || (scope === 'post' && page.needed <= Math.min(most, SCREENS_ROUND_POST));
  return { ...(whole ? page : planSegments(layout, most, box)), screens: page.needed, whole };
};

const segmentsProblem = (code: Problem['code'], message: string): Problem => ({
  code,
  message,
  part: 'segments',
});

/**
 * Takes a part of the page from its top, where a fixed bar stands once; else the screen that it is
 * scrolled to.
 */
const takeShot = async (
  collection: Collection,
  tab: CapturedTab,
  { layout }: StillPage,
  shot: Stop | Box,
  hideFixed: boolean,
): Promise<Rest> => {
  const part = 'width' in shot ? { ...shot, x: shot.x + layout.left } : undefined;
  const { x, y } = part ? { x: 0, y: 0 } : shot;
  const rest = await callPage(tab.id, 'scrollTo', x, y, hideFixed);
  await keepSegment(collection, await shootTab(tab, part), part ? shot : rest);
  return rest;
};

const shootSegments = async (
  collection: Collection,
  tab: CapturedTab,
  still: StillPage,
  shooting: Shooting,
  meanwhile: () => Promise<void>,
): Promise<void> => {
  const box = boxFor(shooting.scope, still);
  const { stops, needed, screens, whole } = planFor(shooting, still, box);
  if (!whole)
    collection.note({
      step: `the ${shooting.scope} alone`,
      by: shotBy(),
      detail: `${needed} of the page’s ${screens} screens show it`,
    });
  const shots = shootsParts() ? planParts(still.layout, stops) : stops;
  await collection.learn({}, shots.length);
  const until = Date.now() + SHOOTING_MS;
  let rest: Rest | undefined;
  for (const [index, shot] of shots.entries()) {
    if (Date.now() > until) {
      const late = `${index} of ${shots.length} pictures within ${SHOOTING_MS / 1000} s`;
      return collection.trouble(segmentsProblem('TIME_LIMIT', late));
    }
    // A post is cleared of what is fixed over it from the first; a page shows it once, as the
    // screen did.
    const hideFixed = box !== undefined || (index > 0 && !('width' in shot));
    const shown = await keepAsShown(collection, still, shot);
    rest = shown ?? (await takeShot(collection, tab, still, shot, hideFixed));
    if (!shown && index + 1 < shots.length) await meanwhile();
  }
  if (needed > stops.length)
    collection.trouble(
      segmentsProblem('PAGE_TOO_TALL', `${stops.length} screens of ${needed} were captured`),
    );
  if (rest && whole && rest.height > still.layout.height + still.layout.viewport.height / 2)
    collection.trouble(
      segmentsProblem(
        'PAGE_GREW',
        `From ${still.layout.height} to ${rest.height} CSS pixels while it was shot`,
      ),
    );
};

/** Characters: times and counts change by a few all the while. */
const WORTH_SAYING = 40;

const restorePage = async (
  collection: Collection,
  tab: CapturedTab,
  removeStyle: () => Promise<void>,
): Promise<void> => {
  const gone = collection.problems.some(
    ({ code }) => code === 'TAB_CLOSED' || code === 'TAB_NAVIGATED',
  );
  if (gone) return;
  await collection.attempt('page', 'scripting.executeScript', 'restore', async () => {
    await removeStyle();
    const { isBack, textCame } = await callPage(tab.id, 'restore');
    if (textCame >= WORTH_SAYING)
      collection.note({
        step: 'text-came',
        by: 'the page',
        detail: `${textCame} characters of text came while it was scrolled through: text.txt and dom.html are of before`,
      });
    if (isBack) return;
    collection.trouble({
      code: 'PAGE_NOT_RESTORED',
      message: 'The scroll position did not return',
      part: 'page',
    });
  });
};

/** What part of the page to shoot, and the most screens of it. */
export type Shooting = { readonly scope: Scope; readonly most: number };

/**
 * Shoots the page, segment by segment, and puts it back as it was, also after an error. Returns how
 * it lay. `meanwhile` is done while the browser grants no further shot.
 */
export const shootPage = async (
  collection: Collection,
  tab: CapturedTab,
  shooting: Shooting,
  meanwhile: () => Promise<void>,
): Promise<StillPage | undefined> => {
  let removeStyle = async () => {};
  let still: StillPage | undefined;
  await collection.attempt('segments', shotBy(), 'segments', async () => {
    removeStyle = await addStyle(tab.id, STILL_CSS);
    still = await callPage(
      tab.id,
      'still',
      shooting.most,
      shootsParts(),
      Date.parse(collection.draft.capturedAt),
    );
    for (const { step, detail } of still.changes)
      collection.note({ step, by: 'scripting.insertCSS', ...(detail ? { detail } : {}) });
    if (still.closed)
      collection.trouble(
        segmentsProblem('PART_CLOSED', 'A part that scrolls by itself could not be laid out whole'),
      );
    await shootSegments(collection, tab, still, shooting, meanwhile);
  });
  await restorePage(collection, tab, removeStyle);
  return still;
};
