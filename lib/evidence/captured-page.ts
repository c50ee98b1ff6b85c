import type { ItemRecord, MethodStep, PageFacts, Post } from './item.ts';

/** A box in CSS pixels from the page's origin. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** How the page lies, in CSS pixels: its whole size, the part that shows, and where it is scrolled to. */
export type PageLayout = {
  readonly width: number;
  readonly height: number;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly devicePixelRatio: number;
  readonly scroll: { readonly x: number; readonly y: number };
};

/** What the page itself gave, read in one go before anything in it was changed. */
export type CapturedPage = {
  readonly facts: PageFacts;
  readonly post?: Post;
  readonly text: string;
  readonly postText?: string;
  readonly html: string;
  readonly layout: PageLayout;
  readonly selection?: ItemRecord['selection'];
  readonly conditions: ItemRecord['conditions'];
  readonly environment: Pick<ItemRecord['environment'], 'viewport' | 'devicePixelRatio' | 'colorScheme'>;
};

/** What the popup shows before Capture is pressed. */
export type PageGlance = { readonly post: Post; readonly title: string };

/** The page held still: its layout then, where the post lies, and the changes made to hold it, for `method[]`. */
export type StillPage = {
  readonly layout: PageLayout;
  readonly postBox?: Box;
  readonly changes: readonly Pick<MethodStep, 'step' | 'detail'>[];
};

/** The calls that the capture script answers in a page's isolated world. */
export type PageCalls = {
  readonly glance: () => PageGlance;
  readonly read: () => CapturedPage;
  readonly still: () => StillPage;
  readonly scrollTo: (y: number, hideFixed: boolean) => Promise<{ x: number; y: number }>;
  readonly restore: () => boolean;
};
