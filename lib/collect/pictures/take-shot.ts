import type { Box } from '../../evidence/page/box.ts';
import type { ScrolledTo } from '../../evidence/page/calls/held-page.ts';
import { boxShown } from '../../evidence/page/shown-box.ts';
import { decodeAhead } from '../../screen/cut-picture.ts';
import type { Stop } from '../../screen/plan-segments.ts';
import { pngSize } from '../../screen/png-size.ts';
import { usablePart } from '../../screen/usable-part.ts';
import type { ArtifactRow } from '../../store/rows.ts';
import type { CaptureRun } from '../capture-run.ts';
import { addSegment, noteAddress, reuseViewport, shoot, shotMethod } from './add-shot.ts';
import { isShown, type PageWalk } from './page-walk.ts';

/** CSS pixels. A page that moved by more between the two looks at it is shot again. */
const STEADY = 0.5;
/** How often a part is shot before the picture is kept although the page moved. */
const MOST_ATTEMPTS = 3;

/** How far the page moved between two looks: by scrolling, or its content itself. */
const between = (before: ScrolledTo, after: ScrolledTo): number =>
  Math.max(
    Math.abs(after.y - before.y),
    Math.abs(after.x - before.x),
    Math.abs((after.moved ?? 0) - (before.moved ?? 0)),
  );

/** How far a page moved that is shot in parts, without scrolling: its length, or its post. */
const betweenParts = (before: ScrolledTo, after: ScrolledTo): number =>
  Math.max(
    Math.abs(after.height - before.height),
    Math.abs((after.postBox?.y ?? 0) - (before.postBox?.y ?? 0)),
  );

const down = (box: Box | undefined, by: number): Box | undefined =>
  box && { ...box, y: box.y - by };

/** The most pictures that are held decoded: 4 MB each, or more on a fine screen. */
const MOST_AHEAD = 12;

/** Notes what a kept picture shows, and where the page was seen to be. */
const noteTaken = (walk: PageWalk, row: ArtifactRow, where: ScrolledTo, stop: Stop): void => {
  const { layout } = walk.held;
  const box = boxShown(row, layout.devicePixelRatio);
  if (where.postBox && walk.taken.length < MOST_AHEAD) decodeAhead(row.blob);
  if (box) walk.taken.push({ box, postBox: down(where.postBox, walk.shift) });
  const isOther = walk.shift !== 0 || Math.abs(where.height - layout.height) > 1;
  if (isOther) walk.movedAt = Math.min(walk.movedAt ?? stop.y, stop.y);
};

/**
 * Takes the picture of a window scrolled to a stop. The page is looked at before and after it;
 * where it moved meanwhile, or drew text into the window, the picture is taken again. `offset` is
 * where the page really came to; nothing is shot where that is on earlier pictures.
 */
const takeStop = async (
  run: CaptureRun,
  walk: PageWalk,
  stop: Stop,
  hideFixed: boolean,
): Promise<void> => {
  const { collection, tab, browser } = run;
  for (let attempt = 1; ; attempt += 1) {
    const y = stop.y + walk.shift;
    const before = await browser.callPage(tab.id, 'scrollTo', stop.x, y, hideFixed);
    const offset = { x: before.x, y: before.y - walk.shift - (before.moved ?? 0) };
    // A page that does not scroll there would be shot once more where it stands.
    if (isShown(walk, offset)) return;
    const { content, at } = await shoot(run);
    const after = await browser.callPage(tab.id, 'whereIsPage');
    walk.shift += after.moved ?? 0;
    walk.where = after;
    const moved = between(before, after);
    if (moved > STEADY && attempt < MOST_ATTEMPTS) continue;
    // Rows that a list draws late may be missing in the picture; text that never rests stays so.
    if (after.drawn && attempt === 1) continue;
    if (moved > STEADY) walk.unsteady = Math.max(walk.unsteady, moved);
    const facts = { method: shotMethod(browser), at };
    const usable = usablePart(pngSize(content), walk.held.layout);
    const row = await addSegment(collection, content, offset, { ...facts, ...usable });
    noteAddress(run, before.url, row.path);
    return noteTaken(walk, row, after, stop);
  }
};

/**
 * Takes a part of the page from its top, so that a fixed bar is shown once, in a browser that need
 * not scroll.
 */
const takePart = async (
  run: CaptureRun,
  walk: PageWalk,
  part: Box,
  hideFixed: boolean,
): Promise<void> => {
  const { collection, tab, browser } = run;
  const { left, devicePixelRatio } = walk.held.layout;
  for (let attempt = 1; ; attempt += 1) {
    const before = await browser.callPage(tab.id, 'scrollTo', 0, 0, hideFixed);
    const { content, at } = await shoot(run, { ...part, x: part.x + left });
    const after = await browser.callPage(tab.id, 'whereIsPage');
    walk.where = after;
    const moved = betweenParts(before, after);
    if (moved > STEADY && attempt < MOST_ATTEMPTS) continue;
    if (moved > STEADY) walk.unsteady = Math.max(walk.unsteady, moved);
    const row = await addSegment(collection, content, part, { method: shotMethod(browser), at });
    noteAddress(run, before.url, row.path);
    walk.taken.push({ box: boxShown(row, devicePixelRatio) ?? part, postBox: after.postBox });
    return;
  }
};

/** Records in `method[]` that fixed elements are hidden from the last added segment on. */
const noteHidden = ({ collection }: CaptureRun, walk: PageWalk): void => {
  const { fixedElements } = walk.held;
  if (fixedElements === 0 || walk.isHidingNoted) return;
  walk.isHidingNoted = true;
  const segments = collection.artifacts.filter(({ role }) => role === 'page-segment');
  collection.addStep({
    step: 'hide-fixed',
    by: 'scripting.insertCSS',
    detail: `${fixedElements} fixed elements hidden from ${segments.at(-1)?.path ?? ''} on`,
  });
};

/**
 * Takes one shot, or keeps the viewport's picture where it shows the same. Returns whether it did.
 */
export const takeShot = async (
  run: CaptureRun,
  walk: PageWalk,
  shot: Stop | Box,
  hideFixed: boolean,
): Promise<{ readonly isReused: boolean }> => {
  const reused = await reuseViewport(run.collection, walk.held, shot);
  if (reused) {
    walk.where = await run.browser.callPage(run.tab.id, 'whereIsPage');
    noteTaken(walk, reused, walk.where, shot);
  } else if ('width' in shot) await takePart(run, walk, shot, hideFixed);
  else await takeStop(run, walk, shot, hideFixed);
  if (!reused && hideFixed) noteHidden(run, walk);
  return { isReused: reused !== undefined };
};
