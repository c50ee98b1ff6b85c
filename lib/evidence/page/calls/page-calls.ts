import type { MediumAnswer, PageMedia } from '../../media/media.ts';
import type { CapturedPage, PageGlance, SecondLook } from '../captured-page.ts';
import type { OpeningRound } from '../opening.ts';
import type { ShownArea } from '../scroll-area.ts';
import type { HeldPage, RestoredPage, ScrolledTo } from './held-page.ts';

/** The page's address, and whether it is scrolled to its end. */
export type ScrolledOn = { readonly url: string; readonly isAtEnd: boolean };

/** The calls that the capture script answers in a page's isolated world. */
export type PageCalls = {
  readonly glance: () => PageGlance;
  readonly read: () => CapturedPage;
  readonly htmlPart: (from: number) => string;
  /**
   * One round of opening what the page holds back, with at most so many presses; 0 ends it and
   * scrolls the page back to where it was.
   */
  readonly openMore: (mostPresses: number) => Promise<OpeningRound>;
  /**
   * `scrollThrough`: scroll through the whole page first, for a browser that takes the pictures
   * without scrolling. `shotAt`: when the viewport's picture was taken, in milliseconds since the
   * epoch.
   */
  readonly holdStill: (
    mostScreens: number,
    scrollThrough: boolean,
    shotAt: number,
  ) => Promise<HeldPage>;
  /** Follows content that moves because of the scrolling: `y` is as `whereIsPage` found it. */
  readonly scrollTo: (x: number, y: number, hideFixed: boolean) => Promise<ScrolledTo>;
  readonly whereIsPage: () => ScrolledTo;
  /**
   * Scrolls a part that is shot in place; `x` and `y` are the point of its content that should come
   * to the left and top of its box. Answers undefined where the part is gone.
   */
  readonly showArea: (index: number, x: number, y: number) => Promise<ShownArea | undefined>;
  readonly secondLook: () => Promise<SecondLook>;
  /** The first `most` media of the post, and how many there are; none where there is no post. */
  readonly listMedia: (most: number) => PageMedia;
  /** Fetches one of them, up to so many bytes, which wait in the page for `mediumPart`. */
  readonly fetchMedium: (url: string, mostBytes: number) => Promise<MediumAnswer>;
  /** Bytes of the file that was fetched last, in base64; empty at its end. */
  readonly mediumPart: (from: number) => Promise<string>;
  /**
   * Scrolls the page down at so many CSS pixels a second for so long, as it is recorded; at a speed
   * of 0 it is only asked where it is.
   */
  readonly scrollOn: (pixelsPerSecond: number, ms: number) => Promise<ScrolledOn>;
  readonly restore: () => RestoredPage;
};
