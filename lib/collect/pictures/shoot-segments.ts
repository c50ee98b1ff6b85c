import type { HeldPage } from '../../evidence/page/calls/held-page.ts';
import type { Problem } from '../../evidence/problem.ts';
import type { CaptureRun } from '../capture-run.ts';
import { shotMethod } from './add-shot.ts';
import { mendGaps } from './mend-gaps.ts';
import { noteCoverage } from './note-coverage.ts';
import { isShown, type PageWalk, postBoxOf, startWalk } from './page-walk.ts';
import { planShots, type ShotLimits, type ShotPlan } from './plan-shots.ts';
import { takeShot } from './take-shot.ts';

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

/** The most pictures of a page whose post is redrawn in less than the rest of a second. */
const FEW = 4;

/**
 * Whether the browser permits no further picture for long enough to redraw the post: it grants two
 * a second. After the first two, a part of that second is left; after the next two, most of it.
 */
const mayWait = (walk: PageWalk, count: number): boolean => {
  const pictures = walk.taken.length + (walk.held.topAlreadyShot ? 0 : 1);
  return pictures >= (count > FEW ? 4 : 2);
};

/**
 * Takes the planned shots. A stop that earlier pictures show by now, because the page became
 * shorter, is left out. Returns false where the time did not suffice.
 */
const takeShots = async (
  run: CaptureRun,
  walk: PageWalk,
  { shots, box }: ShotPlan,
  until: number,
  whileWaiting: () => Promise<void>,
): Promise<boolean> => {
  for (const [index, shot] of shots.entries()) {
    if (Date.now() > until) {
      const late = `${index} of ${shots.length} pictures within ${LIMIT_MS / 1000} s`;
      run.collection.addProblem(segmentsProblem('TIME_LIMIT', late));
      return false;
    }
    if (isShown(walk, shot)) continue;
    // Fixed elements must not cover a post in any picture; of a whole page they are shown once, in
    // the first segment, as the screen did.
    const hideFixed = box !== undefined || (index > 0 && !('width' in shot));
    const { isReused } = await takeShot(run, walk, shot, hideFixed);
    if (!isReused && index + 1 < shots.length && mayWait(walk, shots.length)) await whileWaiting();
  }
  return true;
};

/** Where the pictures show the held page to be, as far as they say: the post, and what moved. */
export type ShotPage = Pick<HeldPage, 'postBox' | 'lines'>;

const shotPage = (walk: PageWalk): ShotPage => {
  const { movedAt = Number.POSITIVE_INFINITY, held } = walk;
  const postBox = postBoxOf(walk);
  // Below the place where the page moved, the measured lines are no longer where they were.
  const lines = held.lines.filter(
    ({ y, height, area }) => area !== undefined || y + height <= movedAt,
  );
  return { ...(postBox ? { postBox } : {}), lines };
};

/**
 * A browser that shoots parts of a page shows them whole, however much two fingers magnified it.
 */
const withoutPinch = (held: HeldPage): HeldPage => {
  const { pinch, ...layout } = held.layout;
  if (pinch === undefined) return held;
  const { width, height } = layout.viewport;
  const viewport = { width: width * pinch, height: height * pinch };
  return { ...held, layout: { ...layout, viewport } };
};

/**
 * Shoots the held page as far as the scope and the limit of screens go, then what is missing of it
 * because the page moved or grew, and records how much of the page the pictures show.
 * `whileWaiting` is called between shots, while the browser permits no further one.
 */
export const shootSegments = async (
  run: CaptureRun,
  asHeld: HeldPage,
  limits: ShotLimits,
  whileWaiting: () => Promise<void>,
): Promise<ShotPage> => {
  const { collection, browser } = run;
  const held = browser.shootsParts() ? withoutPinch(asHeld) : asHeld;
  const plan = planShots(limits, held, browser.shootsParts());
  const { planned, needed, screens, isWholePage } = plan;
  if (!isWholePage)
    collection.addStep({
      step: `the ${limits.scope} alone`,
      by: shotMethod(browser),
      detail: `${needed} of the page’s ${screens} screens show it`,
    });
  await collection.updateDraft({}, { segments: plan.shots.length });
  const walk = startWalk(held);
  let isDone = false;
  try {
    const until = Date.now() + LIMIT_MS;
    const isInTime = await takeShots(run, walk, plan, until, whileWaiting);
    if (isInTime && needed > planned)
      collection.addProblem(
        segmentsProblem('PAGE_TOO_TALL', `${planned} screens of ${needed} were captured`),
      );
    if (isInTime) await mendGaps(run, walk, plan, { mostScreens: limits.mostScreens, until });
    isDone = isInTime;
  } finally {
    await noteCoverage(collection, walk, plan, isDone);
  }
  return shotPage(walk);
};
