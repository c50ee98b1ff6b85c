import type { CommentList } from '../comments/comment-list.ts';
import type { ItemRecord, PageFacts, Post } from '../item.ts';
import type { Size } from './box.ts';
import type { Conditions, SecondLookFacts } from './conditions.ts';
import type { SelfCheck } from './self-check.ts';

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
