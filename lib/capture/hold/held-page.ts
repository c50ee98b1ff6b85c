import type { PreparedAreas } from '../areas/prepare-areas.ts';
import { restorePositions } from '../areas/scroll-positions.ts';
import type { TakenArea } from '../areas/taken-area.ts';
import { releaseAnimations } from './finish-animations.ts';
import { removeMarks } from './marks.ts';
import { forgetSeam } from './seam-anchors.ts';

/**
 * If the background script dies in mid-capture, the page restores itself after this long without a
 * call.
 */
const WATCHDOG_MS = 60_000;

/** CSS pixels. A browser may round the scroll position that it returns to. */
const TOLERANCE = 2;

/** What is needed to find the post and to restore the page: scroll positions, hidden elements. */
export type Held = {
  readonly scroll: { readonly x: number; readonly y: number };
  positions: PreparedAreas['positions'];
  areas: readonly TakenArea[];
  /** All that lies over the page: what must not cover a part that is shot in place. */
  layers: readonly Element[];
  fixed: readonly Element[];
  /** The post, where it lies in the page itself and not in a part that is shot in place. */
  post?: Element;
  watchdog?: ReturnType<typeof setTimeout>;
};
let held: Held | undefined;

/** What is remembered of the page while it is held; undefined where none is. */
export const heldPage = (): Held | undefined => held;

/** Counts the time to the page's own restoring anew. */
export const restartWatchdog = (): void => {
  if (!held) return;
  clearTimeout(held.watchdog);
  held.watchdog = setTimeout(() => releasePage(), WATCHDOG_MS);
};

/** Begins to hold the page: remembers where it is scrolled to, and starts the watchdog. */
export const rememberPage = (): void => {
  const scroll = { x: scrollX, y: scrollY };
  held = { scroll, positions: [], areas: [], layers: [], fixed: [] };
  restartWatchdog();
};

/**
 * Restores a held page: removes all marks, calls `beforeScroll`, and scrolls back. Returns whether
 * every scroll position is as it was; true where no page is held.
 */
export const releasePage = (beforeScroll: () => void = () => {}): boolean => {
  if (!held) return true;
  const { scroll, positions, watchdog } = held;
  held = undefined;
  clearTimeout(watchdog);
  removeMarks();
  forgetSeam();
  releaseAnimations();
  beforeScroll();
  const isRestored = restorePositions(positions);
  window.scrollTo({ left: scroll.x, top: scroll.y, behavior: 'instant' });
  const isNear = (now: number, before: number) => Math.abs(now - before) < TOLERANCE;
  return isRestored && isNear(scrollX, scroll.x) && isNear(scrollY, scroll.y);
};
