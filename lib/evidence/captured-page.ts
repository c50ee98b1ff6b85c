import type { ItemRecord, MethodStep, PageFacts, Post } from './item.ts';
import type { TextLine } from './text-line.ts';

/** A box in CSS pixels from the page's origin. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * How the page lies, in CSS pixels: its whole size, the part that shows, and where it is scrolled
 * to. `left` is the browser's own scroll position of the page's left edge: 0, or less than that
 * where a page is read from right to left.
 */
export type PageLayout = {
  readonly width: number;
  readonly height: number;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly devicePixelRatio: number;
  readonly scroll: { readonly x: number; readonly y: number };
  readonly left: number;
};

/** What the page itself gave, read in one go before anything in it was changed. */
export type CapturedPage = {
  readonly facts: PageFacts;
  readonly post?: Post;
  readonly text: string;
  readonly postText?: string;
  /**
   * The document, whole or its beginning; `htmlLength` characters in all, the rest by `htmlPart`.
   */
  readonly html: string;
  readonly htmlLength: number;
  readonly layout: PageLayout;
  readonly selection?: ItemRecord['selection'];
  readonly conditions: ItemRecord['conditions'];
  readonly environment: Pick<
    ItemRecord['environment'],
    'viewport' | 'devicePixelRatio' | 'colorScheme'
  >;
};

/**
 * What the popup shows before Capture is pressed. `selection`: whether words of the page are
 * selected.
 */
export type PageGlance = {
  readonly post: Post;
  readonly title: string;
  readonly selection: boolean;
};

/**
 * The page held still: its layout then, where the post and the selection lie, and the changes made
 * to hold it, for `method[]`. `closed`: a part of the page scrolls by itself and could not be
 * opened, so that only its top shows. `lines`: the text as it lies now. `asShown`: the screen's
 * picture, taken before, shows the held page's top as it lies now.
 */
export type StillPage = {
  readonly layout: PageLayout;
  readonly postBox?: Box;
  readonly selectionBox?: Box;
  readonly closed: boolean;
  readonly asShown: boolean;
  readonly lines: readonly TextLine[];
  readonly changes: readonly Pick<MethodStep, 'step' | 'detail'>[];
};

/**
 * Where a held page came to rest, in CSS pixels from its own left and top, and how tall it is by
 * now.
 */
export type Rest = { readonly x: number; readonly y: number; readonly height: number };

/**
 * The same address asked for afresh by the page itself: the raw answer, and how much of the text it
 * holds (0 to 1).
 */
export type SecondLook = {
  readonly fetchedAt: string;
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly mediaType: string;
  readonly base64: string;
  readonly textContainment?: number;
};

/** The calls that the capture script answers in a page's isolated world. */
export type PageCalls = {
  readonly glance: () => PageGlance;
  readonly read: () => CapturedPage;
  readonly htmlPart: (from: number) => string;
  /**
   * `walk`: scroll through the page first, for a picture that is taken without scrolling.
   * `shownAt`: when the screen was last shot, in milliseconds since the epoch.
   */
  readonly still: (mostScreens: number, walk: boolean, shownAt: number) => Promise<StillPage>;
  readonly scrollTo: (x: number, y: number, hideFixed: boolean) => Promise<Rest>;
  readonly secondLook: () => Promise<SecondLook>;
  /** Whether the page is as it was, and how many characters of text came while it was scrolled. */
  readonly restore: () => { readonly isBack: boolean; readonly textCame: number };
};
