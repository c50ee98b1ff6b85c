import { ownDocument } from '../dom/own-document.ts';
import { changedLines, lengthOf, linesOf } from '../read/gather-lines.ts';
import { pageText } from '../read/page-text.ts';

/** In characters. Less goes from a page that is scrolled where a hint or a label goes. */
const LEAST_GONE = 40;
/** Fewer images than this go where a slide show or a banner goes. */
const LEAST_IMAGES = 3;

/** A page that is scrolled through from its top, watched for content that goes meanwhile. */
export type WatchedRows = {
  /** Notes what the page holds at its first call, while the top is in the window. */
  readonly look: () => void;
  /** Whether much of that is no longer in the page. False where nothing was noted. */
  readonly areRecycled: () => boolean;
};

/**
 * Watches for row recycling: a list that holds only the rows in the window, so that scrolling takes
 * the rows above out of the document. No single picture can show such a page whole.
 */
export const watchRows = (document: Document): WatchedRows => {
  let top: { lines: readonly string[]; images: readonly Element[] } | undefined;
  return {
    look: () => {
      top ??= { lines: linesOf(pageText(document)), images: ownDocument(document).all('img') };
    },
    areRecycled: () => {
      if (!top) return false;
      const { gone } = changedLines(top.lines, linesOf(pageText(document)));
      const images = top.images.filter(({ isConnected }) => !isConnected);
      return lengthOf(gone) >= LEAST_GONE || images.length >= LEAST_IMAGES;
    },
  };
};
