import type { CommentList } from '../comments/comment-list.ts';
import type { ItemRecord, MethodStep, PageFacts, Post } from '../item.ts';
import type { MediumAnswer, PageMedia } from '../media/media.ts';
import type { Box, Size } from './box.ts';
import type { Conditions, SecondLookFacts, TextChange } from './conditions.ts';
import type { OpeningRound } from './opening.ts';
import type { ClosedPart, HeldArea, ShownArea } from './scroll-area.ts';
import type { SelfCheck } from './self-check.ts';
import type { TextLine } from './text-line.ts';

/**
 * The page's full size, its viewport without scroll bars and its scroll position, in CSS pixels.
 * `left` is the scroll position of the page's left edge: 0, or a negative number in a page that is
 * read from right to left.
 */
export type PageLayout = {
  readonly width: number;
  readonly height: number;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly devicePixelRatio: number;
  readonly scroll: { readonly x: number; readonly y: number };
  readonly left: number;
  /**
   * The window with its scroll bars in whole CSS pixels, where it is not as large as `viewport`.
   */
  readonly window?: Size;
  /** How many times the page is magnified by two fingers, where it is. */
  readonly pinch?: number;
  /**
   * Where elements reach beyond the window's width, from the top down. Absent where that is not
   * known or nothing does: then all of the page's width counts.
   */
  readonly beside?: readonly Rows[];
};

/** A range of rows of the page, in CSS pixels from its top. */
export type Rows = { readonly top: number; readonly bottom: number };

/** What only the page can tell for the self-check, with the sizes of its window as they are. */
export type PageSelfCheck = Pick<
  SelfCheck,
  | 'tookMs'
  | 'otherExtensions'
  | 'translation'
  | 'editable'
  | 'automated'
  | 'pageTimeZone'
  | 'clockStepMs'
> & { readonly window: { readonly outer: Size; readonly inner: Size } };

/** What is read from the page in one go, before the capture changes anything in it. */
export type CapturedPage = {
  readonly facts: PageFacts;
  readonly post?: Post;
  /** The recognisers that took too long on this page and were stopped. */
  readonly stoppedRecognisers?: readonly string[];
  readonly text: string;
  readonly postText?: string;
  /** The comments that were found in the page; absent where there were none. */
  readonly comments?: CommentList;
  /**
   * The first part of the serialised document. `htmlLength` is the length of the whole in UTF-16
   * units; the other parts are read with `htmlPart`.
   */
  readonly html: string;
  readonly htmlLength: number;
  /** How many password fields the serialised document holds without their values. */
  readonly blankedFields?: number;
  /** How many closed shadow roots were read; absent where there is none. */
  readonly closedRoots?: number;
  readonly layout: PageLayout;
  readonly selection?: ItemRecord['selection'];
  readonly conditions: Conditions;
  readonly selfCheck: PageSelfCheck;
  /** The recognisers that failed on this page, with the error's words. */
  readonly failedRecognisers?: readonly string[];
  readonly environment: Pick<
    ItemRecord['environment'],
    'viewport' | 'devicePixelRatio' | 'colorScheme'
  >;
};

/**
 * What the popup shows of a page before Capture is pressed. `selection` says whether text is
 * selected.
 */
export type PageGlance = {
  readonly post: Post;
  readonly title: string;
  readonly canonicalUrl?: string;
  readonly selection: boolean;
};

/**
 * A page that is held still for its pictures. `postBox` and `selectionBox` are where the post and
 * the selected text lie; `postArea` is the part that holds the post, where that is shot in place,
 * and the post's box in its content. `areas` are the parts that are shot in place, `closed` those
 * that hide content which no picture will show. `covered` says why the page cannot be seen under
 * what covers it. `recycled` is true where rows go from the document when they leave the window, so
 * that the page must be shot screen by screen. `growing` is true where it must be for another
 * reason: it became longer when it was scrolled through, and its end was not reached.
 * `topAlreadyShot` is true where the viewport's
 * picture, taken earlier, still shows the top of the page exactly. `fixedElements` is the number of
 * elements that are hidden once a shot asks for it. `lines` is the text with its positions,
 * `changes` what was changed in the page, for the record's `method[]`.
 */
export type HeldPage = {
  readonly layout: PageLayout;
  readonly postBox?: Box;
  readonly selectionBox?: Box;
  readonly postArea?: { readonly index: number; readonly box: Box };
  readonly areas: readonly HeldArea[];
  readonly closed: readonly ClosedPart[];
  readonly covered?: string;
  readonly recycled?: true;
  readonly growing?: true;
  readonly topAlreadyShot: boolean;
  readonly fixedElements: number;
  readonly lines: readonly TextLine[];
  readonly changes: readonly Pick<MethodStep, 'step' | 'by' | 'detail'>[];
};

/**
 * Where a held page is scrolled to, in CSS pixels from its own left and top, and how tall and wide
 * it is now. `moved` is how far down its content moved since the call of `whereIsPage` before, near
 * the lower edge that the window had then; absent where it did not move. `drawn` is how many
 * characters were drawn into the window since it was scrolled; absent where next to none were.
 * `postBox` is where the post lies now. `url` is the page's address, which a page may change as it
 * is scrolled.
 */
export type ScrolledTo = {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly width?: number;
  readonly moved?: number;
  readonly drawn?: number;
  readonly postBox?: Box;
  readonly url?: string;
};

/** The difference between the captured text and the answer to the second request. */
export type TextComparison = Pick<
  SecondLookFacts,
  | 'compared'
  | 'against'
  | 'charactersCompared'
  | 'charactersAdded'
  | 'charactersOfPostMissing'
  | 'areEndsCounted'
  | 'isExact'
>;

/**
 * The page's address fetched a second time by the page itself: when the request was sent and the
 * answer's head had arrived, the raw answer in base64, and how the captured text differs from it.
 */
export type SecondLook = {
  readonly sentAt: string;
  readonly fetchedAt: string;
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly mediaType: string;
  readonly base64: string;
  readonly comparison?: TextComparison;
};

/** Lines of text that a reading found new in the page; `at` in milliseconds since the epoch. */
export type GatheredText = { readonly at: number; readonly lines: readonly string[] };

/**
 * The text that came while the page was scrolled through, reading by reading, and how many
 * characters came and went over all readings. `isWhole` is false where more came than is kept.
 */
export type ScrolledText = {
  readonly readings: readonly GatheredText[];
  readonly came: number;
  readonly gone: number;
  readonly isWhole: boolean;
};

/**
 * What became of the page while it was held: whether every scroll position is as it was, how much
 * text came meanwhile, and which texts changed since `read`. `url` is its address before it was
 * restored. Where much text came, `htmlLength` is the length of the document as it is now, which
 * `htmlPart` then reads.
 */
export type RestoredPage = {
  readonly isRestored: boolean;
  readonly scrolled?: ScrolledText;
  readonly htmlLength?: number;
  readonly changed?: { readonly post?: TextChange; readonly page?: TextChange };
  /** How many animations were set to their end, absent where none was. */
  readonly finished?: number;
  readonly url?: string;
};

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
