import type { MethodStep } from '../../item.ts';
import type { Box } from '../box.ts';
import type { PageLayout } from '../captured-page.ts';
import type { TextChange } from '../conditions.ts';
import type { ClosedPart, HeldArea } from '../scroll-area.ts';
import type { TextLine } from '../text-line.ts';

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
