import {
  boxOnScreen,
  classesOf,
  isShown,
  matches,
  nextOf,
  previousOf,
  textContentOf,
  withAncestors,
} from './own-element.ts';

const POST_LIKE = 'article, [role="article"], [role="comment"], [itemprop="comment"]';
const BLOCK = 'li, section, div, blockquote, td, tr, dd, main, figure';

/** An element that is narrower, lower or has less text than this is only a part of a post. */
const canHoldPost = (element: Element): boolean => {
  const { width, height } = boxOnScreen(element);
  return width >= 200 && height >= 64 && (textContentOf(element)?.trim().length ?? 0) >= 10;
};

/** An element taller than three viewports is more often a list of posts than one post. */
const isPostSized = (element: Element): boolean => boxOnScreen(element).height <= 3 * innerHeight;

const areAlike = (one: Element, other: Element | null): boolean =>
  other !== null &&
  one.tagName === other.tagName &&
  classesOf(one)[0] === classesOf(other)[0] &&
  isShown(other);

const isRepeated = (element: Element): boolean =>
  areAlike(element, nextOf(element)) || areAlike(element, previousOf(element));

/**
 * The block around an element that a person most likely means: the recognised post or what the page
 * marks up as a post; else the nearest block of a post's size that repeats among its siblings; else
 * the nearest block of that size.
 */
export const blockAround = (element: Element, recognised?: Element): Element => {
  const chain = withAncestors(element);
  const large = chain.filter((one) => matches(one, BLOCK) && canHoldPost(one));
  const blocks = large.filter(isPostSized);
  return (
    chain.find((one) => one === recognised || (matches(one, POST_LIKE) && isShown(one))) ??
    blocks.find(isRepeated) ??
    blocks[0] ??
    large[0] ??
    element
  );
};
