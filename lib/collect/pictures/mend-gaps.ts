import type { Box } from '../../evidence/page/box.ts';
import { areaOf } from '../../screen/subtract-boxes.ts';
import type { CaptureRun } from '../capture-run.ts';
import { missingIn } from './note-coverage.ts';
import type { PageWalk } from './page-walk.ts';
import type { ShotPlan } from './plan-shots.ts';
import { takeShot } from './take-shot.ts';

/** The fewest shots that may be added; a long page may have half as many again as were planned. */
const LEAST_ADDED = 3;
/** CSS pixels. The most of a page that one added part shows, in a browser that shoots parts. */
const LONGEST_PART = 8_000;

/** The limits of mending: screens in all, and a time in milliseconds since the epoch. */
type MendLimits = { readonly mostScreens: number; readonly until: number };

const isSame = (one: Box, other: Box): boolean => one.x === other.x && one.y === other.y;

/**
 * Shoots what is in no picture although it was planned, or came while the page was shot: the gaps
 * from the top down, each until a shot shows no more of it. A page without end is followed for half
 * as many screens as were planned.
 */
export const mendGaps = async (
  run: CaptureRun,
  walk: PageWalk,
  plan: ShotPlan,
  { mostScreens, until }: MendLimits,
): Promise<void> => {
  // A page that two fingers magnified shows the same part of its width in every picture.
  if (walk.held.layout.pinch !== undefined) return;
  const room = Math.min(mostScreens - plan.planned, Math.ceil(plan.planned / 2));
  const most = Math.max(LEAST_ADDED, room);
  const given: Box[] = [];
  for (let added = 0; added < most && Date.now() < until; added += 1) {
    const before = missingIn(walk, plan);
    const gap = before.find((one) => !given.some((other) => isSame(one, other)));
    if (!gap) return;
    const part = { ...gap, height: Math.min(gap.height, LONGEST_PART) };
    const shot = run.browser.shootsParts() ? part : { x: gap.x, y: gap.y };
    await takeShot(run, walk, shot, true);
    if (areaOf(missingIn(walk, plan)) >= areaOf(before)) given.push(gap);
  }
};
