import { liesIn } from '../../dom/flat-tree.ts';
import { areaOf, innerBox, intersect } from './boxes.ts';
import { isLarge, type Scroller } from './find-scrollers.ts';
import { type CountedContent, countContent } from './hidden-content.ts';
import { isWindowRoot } from './scroll-root.ts';

/** A box of fewer CSS pixels a side shows too little to be a part of its own. */
const LEAST_SIDE = 40;
/** Characters hidden from which on a scroller is taken. */
const LEAST_TEXT = 40;
/** Characters that a clipping box must hide to be taken: menus and teasers hide some too. */
const LEAST_CLIPPED = 200;
/** Counting takes time, so only so many scrollers are weighed, those that hide most first. */
const MOST_WEIGHED = 40;

/** A scroller with what it hides. `matters` is false where that is too little to be taken. */
export type WeighedScroller = Scroller & {
  readonly counted: CountedContent;
  readonly holdsPost: boolean;
  readonly matters: boolean;
};

const isCut = (element: Element, post: Element): boolean => {
  const box = post.getBoundingClientRect();
  return areaOf(intersect(box, innerBox(element))) < areaOf(box) * 0.98;
};

const isTooSmall = (element: Element): boolean =>
  !isWindowRoot(element) && (element.clientWidth < LEAST_SIDE || element.clientHeight < LEAST_SIDE);

const scrollsEnough = (
  { element, hidden }: Scroller,
  counted: CountedContent,
  holdsPost: boolean,
): boolean =>
  counted.isCut ||
  counted.hidden >= LEAST_TEXT ||
  counted.hiddenMedia > 0 ||
  (hidden.height > 0 && holdsPost) ||
  (isLarge(element) && hidden.height >= innerHeight / 2);

const clipsEnough = (
  { element, hidden }: Scroller,
  counted: CountedContent,
  post: Element | undefined,
): boolean => {
  if (post && isCut(element, post)) return true;
  if (!isLarge(element) || counted.hidden < LEAST_CLIPPED) return false;
  return hidden.height > 0 || counted.hidden >= counted.shown;
};

const hiddenArea = ({ element, hidden }: Scroller): number =>
  hidden.height * element.clientWidth + hidden.width * element.clientHeight;

const weigh = (
  scroller: Scroller,
  inner: ReadonlySet<Element>,
  post: Element | undefined,
): WeighedScroller => {
  const { element, way } = scroller;
  const counted = countContent(element, inner);
  const holdsPost = post !== undefined && liesIn(post, element);
  const isEnough =
    way === 'scrolls'
      ? scrollsEnough(scroller, counted, holdsPost)
      : clipsEnough(scroller, counted, holdsPost ? post : undefined);
  return { ...scroller, counted, holdsPost, matters: isEnough && !isTooSmall(element) };
};

/** Those that hold the post first, then those that hide most text, then most pixels. */
const byWeight = (one: WeighedScroller, other: WeighedScroller): number =>
  Number(other.holdsPost) - Number(one.holdsPost) ||
  other.counted.hidden - one.counted.hidden ||
  hiddenArea(other) - hiddenArea(one);

/** Counts what each scroller hides and puts them in the order in which they are to be taken. */
export const weighScrollers = (
  scrollers: readonly Scroller[],
  post: Element | undefined,
): readonly WeighedScroller[] => {
  const inner = new Set(scrollers.filter(({ way }) => way === 'scrolls').map((one) => one.element));
  return scrollers
    .toSorted((one, other) => hiddenArea(other) - hiddenArea(one))
    .slice(0, MOST_WEIGHED)
    .map((scroller) => weigh(scroller, inner, post))
    .toSorted(byWeight);
};
