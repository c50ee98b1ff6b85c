import { withShadowRoots } from '../dom/shadow-roots.ts';
import { addMark, removeMark } from './marks.ts';

/** Below this opacity nothing can be read. */
const LEAST_OPACITY = 0.1;

/** Animations of scripts that were paused here; they go on when the page is released. */
let paused: Animation[] = [];
let finished = 0;

const animationsOf = (document: Document): readonly Animation[] =>
  withShadowRoots(document).flatMap((root) =>
    root instanceof ShadowRoot
      ? (root.getAnimations?.() ?? [])
      : (Document.prototype.getAnimations?.call(document) ?? []),
  );

const targetOf = ({ effect }: Animation): Element | undefined =>
  (effect instanceof KeyframeEffect && effect.target) || undefined;

const isBlank = (element: Element): boolean =>
  Number(getComputedStyle(element).opacity) < LEAST_OPACITY;

/**
 * Whether the scroll position, not the time, drives an animation (Scroll-driven Animations, §1).
 */
const isScrollDriven = ({ timeline }: Animation): boolean =>
  timeline !== null && !(timeline instanceof DocumentTimeline);

/**
 * Shows what is animated by scrolling without its animation, so that no picture has it half
 * faded in or out; where it is invisible then, at the animation's end. Both are done by marks for
 * `STILL_CSS`, so that they are undone with the style sheet.
 */
const stillScrollDriven = (animations: readonly Animation[]): number => {
  const targets = new Set(animations.flatMap((animation) => targetOf(animation) ?? []));
  for (const element of targets) addMark(element, 'unscrolled');
  const blank = [...targets].filter(isBlank);
  for (const element of blank) {
    removeMark(element, 'unscrolled');
    addMark(element, 'scrolled');
  }
  return targets.size;
};

const isEndless = ({ effect }: Animation): boolean =>
  effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;

/** Pauses an animation: one of a style sheet by a mark, so that its own rules work as before. */
const pause = (animation: Animation, target: Element | undefined): void => {
  if (animation instanceof CSSAnimation && target) {
    addMark(target, 'paused');
    return;
  }
  animation.pause();
  paused.push(animation);
};

/** Pauses an endless animation, at its middle where nothing would be seen of it. */
const pauseEndless = (animation: Animation): void => {
  const target = targetOf(animation);
  pause(animation, target);
  if (!target || !isBlank(target)) return;
  animation.currentTime = Number(animation.effect?.getComputedTiming().duration ?? 0) / 2;
};

/** Sets an animation to its end. One that has no end, or stands still, stays as it is. */
const finish = (animation: Animation): boolean => {
  try {
    animation.finish();
    return true;
  } catch {
    return false;
  }
};

/**
 * Sets every running animation that has an end to it, and holds the others, so that nothing is
 * shown half faded in. One that the page itself paused stays as it is. Returns how many were
 * changed.
 */
export const finishAnimations = (document: Document): number => {
  const going = animationsOf(document).filter(({ playState }) => playState === 'running');
  const scrollDriven = going.filter(isScrollDriven);
  const timed = going.filter((animation) => !isScrollDriven(animation));
  for (const animation of timed.filter(isEndless)) pauseEndless(animation);
  const ended = timed.filter((animation) => !isEndless(animation) && finish(animation)).length;
  const changed = ended + stillScrollDriven(scrollDriven);
  finished += changed;
  return changed;
};

/** How many animations were set to their end since the page was held. */
export const countFinished = (): number => finished;

/** Lets the paused animations go on, and counts anew. */
export const releaseAnimations = (): void => {
  for (const animation of paused) if (animation.playState === 'paused') animation.play();
  paused = [];
  finished = 0;
};
