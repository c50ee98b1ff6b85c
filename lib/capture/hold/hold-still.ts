import type { Box } from '../../evidence/page/box.ts';
import type { HeldPage, PageLayout, ScrolledTo } from '../../evidence/page/captured-page.ts';
import type { ShownArea } from '../../evidence/page/scroll-area.ts';
import { placeInArea, placeLines } from '../areas/place-lines.ts';
import { type PreparedAreas, prepareAreas } from '../areas/prepare-areas.ts';
import { restorePositions } from '../areas/scroll-positions.ts';
import { showArea } from '../areas/show-area.ts';
import type { TakenArea } from '../areas/taken-area.ts';
import { afterPaint } from '../dom/after-paint.ts';
import { pageLayout } from '../dom/page-layout.ts';
import { textLines } from '../read/text-lines.ts';
import { describeChanges } from './describe-changes.ts';
import { findFixedAndSticky, isInLowerHalf } from './fixed-elements.ts';
import { addMark, removeMarks } from './marks.ts';
import { type PreloadLimits, preload } from './preload.ts';
import { isTopAlreadyShot } from './top-already-shot.ts';

/**
 * If the background script dies in mid-capture, the page restores itself after this long without a
 * call.
 */
const WATCHDOG_MS = 60_000;

/** CSS pixels. A browser may round the scroll position that it returns to. */
const TOLERANCE = 2;

/** What is needed to restore the page: its scroll positions and the elements hidden in it. */
type Held = {
  readonly scroll: { readonly x: number; readonly y: number };
  positions: PreparedAreas['positions'];
  areas: readonly TakenArea[];
  /** All that lies over the page: what must not cover a part that is shot in place. */
  layers: readonly Element[];
  fixed: readonly Element[];
  watchdog?: ReturnType<typeof setTimeout>;
};
let held: Held | undefined;

const restartWatchdog = (): void => {
  if (!held) return;
  clearTimeout(held.watchdog);
  held.watchdog = setTimeout(() => releasePage(), WATCHDOG_MS);
};

const boxOf = ({ x, y, width, height }: DOMRect, { left }: PageLayout): Box => ({
  x: x + scrollX - left,
  y: y + scrollY,
  width,
  height,
});

/** The post's box on the page; in a part that is shot in place, that part's box and its own. */
const placeOfPost = (
  post: Element,
  layout: PageLayout,
  area: TakenArea | undefined,
): Pick<HeldPage, 'postBox' | 'postArea'> => {
  const box = post.getBoundingClientRect();
  if (!area) return { postBox: boxOf(box, layout) };
  const { x, y } = placeInArea(area, box);
  const { width, height } = box;
  return { postBox: area.place, postArea: { index: area.index, box: { x, y, width, height } } };
};

const selectionRect = (): DOMRect | undefined => {
  const selection = getSelection();
  return selection && !selection.isCollapsed
    ? selection.getRangeAt(0).getBoundingClientRect()
    : undefined;
};

const remember = (): void => {
  const scroll = { x: scrollX, y: scrollY };
  held = { scroll, positions: [], areas: [], layers: [], fixed: [] };
  restartWatchdog();
};

const areaOfPost = ({ areas }: PreparedAreas): TakenArea | undefined =>
  areas.find(({ holdsPost }) => holdsPost);

/** Documents in frames that are shot in place. */
const framesOf = ({ areas }: PreparedAreas): Document[] => [
  ...new Set(areas.map(({ element }) => element.ownerDocument).filter((one) => one !== document)),
];

/** Marks what must not repeat in the pictures of parts that are in frames. */
const markInFrames = (prepared: PreparedAreas): Element[] =>
  framesOf(prepared).flatMap((frame) => {
    const { fixed, sticky } = findFixedAndSticky(frame);
    for (const element of sticky) addMark(element, 'sticky');
    return fixed;
  });

/**
 * Marks what must not repeat in every segment. Fixed elements around the post stay visible, unless
 * the post has pictures of its own.
 */
const markFixedAndSticky = (
  document: Document,
  prepared: PreparedAreas,
  post: Element | undefined,
) => {
  const { fixed: all, sticky } = findFixedAndSticky(document);
  const staying = areaOfPost(prepared) ? undefined : post;
  const fixed = all.filter(
    (element) => !prepared.wall.includes(element) && !(staying && element.contains(staying)),
  );
  const low = fixed.filter(isInLowerHalf);
  for (const element of sticky) addMark(element, 'sticky');
  for (const element of low) addMark(element, 'hidden');
  if (held) {
    held.fixed = fixed;
    held.layers = [...all, ...prepared.wall, ...markInFrames(prepared)];
  }
  return {
    isAnyFound: all.length > 0 || sticky.length > 0,
    fixed: fixed.length - low.length,
    counts: { low: low.length, sticky: sticky.length },
  };
};

/**
 * Holds the page still for its pictures and describes it. `shotAt` is when the viewport was shot,
 * in milliseconds since the epoch. `releasePage` undoes it.
 */
export const holdStill = async (
  document: Document,
  limits: PreloadLimits,
  shotAt: number,
  post?: Element,
): Promise<HeldPage> => {
  releasePage();
  remember();
  const prepared = prepareAreas(document, post);
  const { areas, closed, covered, positions, wall } = prepared;
  if (held) Object.assign(held, { areas, positions });
  const screens = await preload(document, limits);
  const { isAnyFound, fixed, counts } = markFixedAndSticky(document, prepared, post);
  const layout = pageLayout(document);
  const selected = selectionRect();
  const [still, ...later] = describeChanges({ ...counts, screens });
  return {
    layout,
    areas: areas.map(({ element, holdsPost, ...area }) => area),
    closed,
    ...(covered ? { covered } : {}),
    wallSetAside: wall.length > 0,
    topAlreadyShot:
      !prepared.isChanged &&
      screens === 0 &&
      !isAnyFound &&
      isTopAlreadyShot(document, layout, shotAt),
    ...(post ? placeOfPost(post, layout, areaOfPost(prepared)) : {}),
    ...(selected ? { selectionBox: boxOf(selected, layout) } : {}),
    lines: textLines(document, layout, placeLines(prepared, layout), framesOf(prepared)),
    fixedElements: fixed,
    changes: [...(still ? [still] : []), ...prepared.changes, ...later],
  };
};

/**
 * Scrolls the held page and waits until it is painted. `x` and `y` are CSS pixels from the page's
 * own left and top. `hideFixed` hides fixed elements from now on.
 */
export const scrollHeldPage = async (
  document: Document,
  x: number,
  y: number,
  hideFixed: boolean,
): Promise<ScrolledTo> => {
  restartWatchdog();
  if (hideFixed) for (const element of held?.fixed ?? []) addMark(element, 'hidden');
  const { left } = pageLayout(document);
  window.scrollTo({ left: x + left, top: y, behavior: 'instant' });
  await afterPaint();
  return { x: scrollX - left, y: scrollY, height: pageLayout(document).height };
};

/**
 * Scrolls a part that is shot in place and waits until it is painted. `x` and `y` are the point of
 * its content that should come to its left and top. Undefined where the part is gone.
 */
export const showHeldArea = async (
  index: number,
  x: number,
  y: number,
): Promise<ShownArea | undefined> => {
  restartWatchdog();
  const area = held?.areas.find((one) => one.index === index);
  if (!held || !area?.element.isConnected) return undefined;
  return showArea(area, x, y, held.layers, held.scroll);
};

/**
 * Restores a held page: removes all marks and scrolls back. Returns whether every scroll position
 * is as it was; true where no page is held.
 */
export const releasePage = (): boolean => {
  if (!held) return true;
  const { scroll, positions, watchdog } = held;
  held = undefined;
  clearTimeout(watchdog);
  removeMarks();
  const isRestored = restorePositions(positions);
  window.scrollTo({ left: scroll.x, top: scroll.y, behavior: 'instant' });
  const isNear = (now: number, before: number) => Math.abs(now - before) < TOLERANCE;
  return isRestored && isNear(scrollX, scroll.x) && isNear(scrollY, scroll.y);
};
