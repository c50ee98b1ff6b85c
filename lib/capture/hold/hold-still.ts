import type { HeldPage } from '../../evidence/page/calls/held-page.ts';
import type { PageLayout } from '../../evidence/page/captured-page.ts';
import type { ShownArea } from '../../evidence/page/scroll-area.ts';
import { placeInArea, placeLines } from '../areas/place-lines.ts';
import { type PreparedAreas, prepareAreas } from '../areas/prepare-areas.ts';
import { showArea } from '../areas/show-area.ts';
import type { TakenArea } from '../areas/taken-area.ts';
import { boxInPage, pageLayout } from '../dom/page-layout.ts';
import { textLines } from '../read/lines/text-lines.ts';
import { rowsBesideWindow } from './beside-window.ts';
import { describeChanges } from './describe-changes.ts';
import { finishAnimations } from './finish-animations.ts';
import { findFixedAndSticky, isInLowerHalf } from './fixed-elements.ts';
import { heldPage, releasePage, rememberPage, restartWatchdog } from './held-page.ts';
import { addMark } from './marks.ts';
import { type PreloadLimits, preload } from './preload.ts';
import { isTopAlreadyShot } from './top-already-shot.ts';
import { findWaitingParts } from './waiting-parts.ts';
import { watchRows } from './watch-rows.ts';

/** The post's box on the page; in a part that is shot in place, that part's box and its own. */
const placeOfPost = (
  post: Element,
  layout: PageLayout,
  area: TakenArea | undefined,
): Pick<HeldPage, 'postBox' | 'postArea'> => {
  const box = post.getBoundingClientRect();
  if (!area) return { postBox: boxInPage(box, layout) };
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
  const held = heldPage();
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
 * Lays out what waits to come into view, and loads and shows what waits to be scrolled to. In a
 * browser that takes the pictures without scrolling, it also finds out whether rows are recycled,
 * and whether the page grows on.
 */
const awaken = async (document: Document, limits: PreloadLimits) => {
  const { late, isUnseen } = findWaitingParts(document);
  for (const element of late) addMark(element, 'laid-out');
  const animated = finishAnimations(document);
  const rows = watchRows(document);
  const onScreen = limits.scrollThrough ? { onScreen: rows.look } : {};
  const { screens, isGrowing } = await preload(document, { ...limits, isUnseen, ...onScreen });
  const recycled = rows.areRecycled();
  const growing = limits.scrollThrough && isGrowing;
  return { laidOut: late.length, screens, recycled, growing, isMoving: animated > 0 };
};

/** The layout, with the rows that reach beyond the window's width where the page is wider. */
const heldLayout = (document: Document): PageLayout => {
  const layout = pageLayout(document);
  const isWider = layout.width >= layout.viewport.width + 1 && layout.pinch === undefined;
  return isWider ? { ...layout, beside: rowsBesideWindow(document, layout) } : layout;
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
  rememberPage();
  const prepared = prepareAreas(document, post);
  const { areas, closed, covered, positions } = prepared;
  const isInPage = post !== undefined && areaOfPost(prepared) === undefined;
  const held = heldPage();
  if (held) Object.assign(held, { areas, positions, ...(isInPage ? { post } : {}) });
  const { isMoving, ...awakened } = await awaken(document, limits);
  const { isAnyFound, fixed, counts } = markFixedAndSticky(document, prepared, post);
  const layout = heldLayout(document);
  const selected = selectionRect();
  const [still, ...later] = describeChanges({ ...counts, ...awakened });
  return {
    layout,
    areas: areas.map(({ element, holdsPost, ...area }) => area),
    closed,
    ...(awakened.recycled ? { recycled: true } : {}),
    ...(awakened.growing ? { growing: true } : {}),
    ...(covered ? { covered } : {}),
    topAlreadyShot:
      !prepared.isChanged &&
      awakened.screens === 0 &&
      !isMoving &&
      !isAnyFound &&
      isTopAlreadyShot(document, layout, shotAt),
    ...(post ? placeOfPost(post, layout, areaOfPost(prepared)) : {}),
    ...(selected ? { selectionBox: boxInPage(selected, layout) } : {}),
    lines: textLines(document, layout, placeLines(prepared, layout), framesOf(prepared), post),
    fixedElements: fixed,
    changes: [...(still ? [still] : []), ...prepared.changes, ...later],
  };
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
  const held = heldPage();
  const area = held?.areas.find((one) => one.index === index);
  if (!held || !area?.element.isConnected) return undefined;
  return showArea(area, x, y, held.layers, held.scroll);
};
