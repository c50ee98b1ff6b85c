import type { ClosedPart } from '../../evidence/page/scroll-area.ts';
import { liesIn } from '../dom/flat-tree.ts';
import { describeScroller } from './describe-element.ts';
import { type Scroller, scrollerOf } from './find/find-scrollers.ts';
import { layerAround } from './find/find-wall.ts';
import { findMoved } from './find/moved-content.ts';
import { type WeighedScroller, weighScrollers } from './find/weigh-scrollers.ts';
import { layOutWhole } from './lay-out-whole.ts';
import { buildArea, buildClosedPart, buildLayerArea, type TakenArea } from './taken-area.ts';
import { wrapLines } from './wrap-lines.ts';

/** Laying out anew takes time: no more scrollers than this are laid out whole. */
const MOST_OPENED = 8;
/** More parts than this are not shot; they are named. */
const MOST_AREAS = 12;

/**
 * What becomes of all that scrolls by itself. `left` hide too little to be taken; `hiders` are all
 * that still hide something in every picture.
 */
export type ChosenAreas = {
  readonly opened: readonly Element[];
  readonly wrapped: readonly Element[];
  readonly areas: readonly TakenArea[];
  readonly closed: readonly ClosedPart[];
  readonly left: readonly WeighedScroller[];
  readonly hiders: readonly Element[];
};

/** False where what was laid out whole around it has laid it out too. */
const isStillHidden = ({ element }: Scroller): boolean =>
  element.clientHeight === 0 || scrollerOf(element) !== undefined || findMoved(element).length > 0;

/** Only what scrolls up and down is laid out whole: lines that run out sideways stay in place. */
const canLayOut = (document: Document, { element, hidden }: Scroller): boolean =>
  hidden.height > 0 &&
  hidden.width === 0 &&
  element.ownerDocument === document &&
  layerAround(document, element) === undefined;

/** Whether scripts can scroll an element: all that scrolls, and what clips with `hidden`. */
const canScroll = (element: Element): boolean => {
  const { scrollTop: top, scrollLeft: left } = element;
  for (const step of [1, -1]) {
    element.scrollTo({ left: left + step, top: top + step, behavior: 'instant' });
    const isMoved = element.scrollTop !== top || element.scrollLeft !== left;
    element.scrollTo({ left, top, behavior: 'instant' });
    if (isMoved) return true;
  }
  return false;
};

/** Whether a layer, or the frame in it, is named after the consent that it asks for. */
export const isConsent = (layer: Element): boolean => {
  const frame = layer.querySelector('iframe')?.getAttribute('src') ?? '';
  const names = `${layer.id} ${layer.getAttribute('class') ?? ''} ${frame}`;
  return /consent|cookie|gdpr|privacy/i.test(names);
};

type Sorted = {
  readonly opened: Element[];
  readonly wrapped: Element[];
  readonly inPlace: WeighedScroller[];
  readonly closed: ClosedPart[];
  readonly hiders: Element[];
};

const close = ({ closed, hiders }: Sorted, scroller: WeighedScroller, why: string): void => {
  closed.push(buildClosedPart(scroller, why));
  hiders.push(scroller.element);
};

const sort = (document: Document, scroller: WeighedScroller, sorted: Sorted): void => {
  const { element } = scroller;
  if (!isStillHidden(scroller)) return;
  const canOpen = sorted.opened.length < MOST_OPENED && canLayOut(document, scroller);
  if (canOpen && layOutWhole(document, element)) sorted.opened.push(element);
  else if (wrapLines(scroller)) sorted.wrapped.push(element);
  else if (sorted.inPlace.length >= MOST_AREAS)
    close(sorted, scroller, `only ${MOST_AREAS} parts are shot`);
  else if (canScroll(element)) sorted.inPlace.push(scroller);
  else close(sorted, scroller, 'it cannot be scrolled or laid out whole');
};

/** The innermost scroller that holds the post. */
const innermost = (inPlace: readonly WeighedScroller[]): WeighedScroller | undefined =>
  inPlace
    .filter(({ holdsPost }) => holdsPost)
    .find((one, _, all) => all.every((other) => liesIn(one.element, other.element)));

/**
 * The parts to be shot in place. The one that holds the post comes first: the innermost scroller
 * around it, else the layer over the page that it stands in. It alone is said to hold the post.
 */
const buildAreas = (
  document: Document,
  inPlace: readonly WeighedScroller[],
  post: Element | undefined,
): readonly TakenArea[] => {
  const first = innermost(inPlace);
  const layer = post && !first ? layerAround(document, post) : undefined;
  const others = inPlace.filter((scroller) => scroller !== first);
  const start = layer ? [buildLayerArea(layer)] : first ? [buildArea(first, 0)] : [];
  const rest = others.map((scroller, index) => ({
    ...buildArea(scroller, index + start.length),
    holdsPost: false,
  }));
  return [...start, ...rest];
};

/**
 * Decides what becomes of each scroller: laid out whole in the page where that works, else shot in
 * place, else closed. Of a consent notice over a post the small print is left.
 */
export const chooseAreas = (
  document: Document,
  scrollers: readonly Scroller[],
  wall: readonly Element[],
  post: Element | undefined,
): ChosenAreas => {
  const isBesidePost = ({ element, holdsPost }: WeighedScroller) =>
    post !== undefined &&
    !holdsPost &&
    wall.some((layer) => isConsent(layer) && liesIn(element, layer));
  const weighed = weighScrollers(scrollers, post);
  const isTaken = (one: WeighedScroller) => one.matters && !isBesidePost(one);
  const sorted: Sorted = { opened: [], wrapped: [], inPlace: [], closed: [], hiders: [] };
  for (const scroller of weighed.filter(isTaken)) sort(document, scroller, sorted);
  const left = weighed.filter((one) => !isTaken(one));
  return {
    opened: sorted.opened,
    wrapped: sorted.wrapped,
    areas: buildAreas(document, sorted.inPlace, post),
    closed: sorted.closed,
    left,
    hiders: [...sorted.hiders, ...left.map(({ element }) => element)],
  };
};

const MOST_NAMED = 5;

/** The names of scrollers for the record: the first few, and how many more. */
export const listNames = (elements: readonly Element[]): string => {
  const names = elements.slice(0, MOST_NAMED).map(describeScroller).join(', ');
  const more = elements.length - MOST_NAMED;
  return more > 0 ? `${names} and ${more} more` : names;
};
