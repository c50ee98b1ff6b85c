import type { Box } from '../evidence/page/box.ts';
import type { HeldPage, ScrolledTo } from '../evidence/page/captured-page.ts';
import type { Problem } from '../evidence/problem.ts';
import type { Stop } from '../screen/plan-segments.ts';
import type { Collection } from '../store/capture/collection.ts';
import { addSegment, noteAddress, reuseViewport, shoot, shotMethod } from './add-shot.ts';
import type { CaptureRun } from './capture-run.ts';
import { planShots, type ShotLimits, type ShotPlan } from './plan-shots.ts';

/**
 * The longest that the pictures of one capture may take, so that a page that delays them cannot
 * block the tab for ever.
 */
const LIMIT_MS = 180_000;

/** A problem with the segments of a page. */
export const segmentsProblem = (code: Problem['code'], message: string): Problem => ({
  code,
  message,
  part: 'segments',
});

/**
 * Takes one shot. A part (`Box`) is taken from the top of the page, so that a fixed bar is shown
 * once; for a stop the page is scrolled there first, and the offset is where it really came to.
 */
const takeShot = async (
  run: CaptureRun,
  { layout }: HeldPage,
  shot: Stop | Box,
  hideFixed: boolean,
): Promise<ScrolledTo> => {
  const { collection, tab, browser } = run;
  const part = 'width' in shot ? { ...shot, x: shot.x + layout.left } : undefined;
  const { x, y } = part ? { x: 0, y: 0 } : shot;
  const scrolledTo = await browser.callPage(tab.id, 'scrollTo', x, y, hideFixed);
  const { content, at } = await shoot(run, part);
  const method = shotMethod(browser);
  const { path } = await addSegment(collection, content, part ? shot : scrolledTo, { method, at });
  noteAddress(run, scrolledTo.url, path);
  return scrolledTo;
};

/** Records in `method[]` that fixed elements are hidden from the last added segment on. */
const noteHidden = (collection: Collection, { fixedElements }: HeldPage): void => {
  if (fixedElements === 0) return;
  const segments = collection.artifacts.filter(({ role }) => role === 'page-segment');
  collection.addStep({
    step: 'hide-fixed',
    by: 'scripting.insertCSS',
    detail: `${fixedElements} fixed elements hidden from ${segments.at(-1)?.path ?? ''} on`,
  });
};

/** Takes the planned shots. `last` is where the last one was taken. */
const takeShots = async (
  run: CaptureRun,
  held: HeldPage,
  { shots, box }: ShotPlan,
  whileWaiting: () => Promise<void>,
): Promise<{ isInTime: boolean; last: ScrolledTo | undefined }> => {
  const until = Date.now() + LIMIT_MS;
  let last: ScrolledTo | undefined;
  let isNoted = false;
  for (const [index, shot] of shots.entries()) {
    if (Date.now() > until) {
      const late = `${index} of ${shots.length} pictures within ${LIMIT_MS / 1000} s`;
      run.collection.addProblem(segmentsProblem('TIME_LIMIT', late));
      return { isInTime: false, last };
    }
    // Fixed elements must not cover a post in any picture; of a whole page they are shown once, in
    // the first segment, as the screen did.
    const hideFixed = box !== undefined || (index > 0 && !('width' in shot));
    const reused = await reuseViewport(run.collection, held, shot);
    last = reused ?? (await takeShot(run, held, shot, hideFixed));
    if (!reused && hideFixed && !isNoted) {
      isNoted = true;
      noteHidden(run.collection, held);
    }
    if (!reused && index + 1 < shots.length) await whileWaiting();
  }
  return { isInTime: true, last };
};

/**
 * Shoots the held page as far as the scope and the limit of screens go. `whileWaiting` is called
 * between shots, while the browser permits no further one.
 */
export const shootSegments = async (
  run: CaptureRun,
  held: HeldPage,
  limits: ShotLimits,
  whileWaiting: () => Promise<void>,
): Promise<void> => {
  const { collection, browser } = run;
  const plan = planShots(limits, held, browser.shootsParts());
  const { planned, needed, screens, isWholePage } = plan;
  if (!isWholePage)
    collection.addStep({
      step: `the ${limits.scope} alone`,
      by: shotMethod(browser),
      detail: `${needed} of the page’s ${screens} screens show it`,
    });
  await collection.updateDraft({}, plan.shots.length);
  const { isInTime, last } = await takeShots(run, held, plan, whileWaiting);
  if (!isInTime) return;
  if (needed > planned)
    collection.addProblem(
      segmentsProblem('PAGE_TOO_TALL', `${planned} screens of ${needed} were captured`),
    );
  const { height, viewport } = held.layout;
  if (last && isWholePage && last.height > height + viewport.height / 2)
    collection.addProblem(
      segmentsProblem('PAGE_GREW', `From ${height} to ${last.height} CSS pixels while it was shot`),
    );
};
