import type { CapturedPage } from '../../evidence/page/captured-page.ts';

/** Characters of context kept on each side of the selection. */
const CONTEXT = 64;

/**
 * The text that is selected in the page, as a W3C TextQuoteSelector without its type. Undefined
 * where nothing but white space is selected; without context where `pageText` does not contain it.
 */
export const selectedText = (pageText: string): CapturedPage['selection'] => {
  const exact = (getSelection()?.toString() ?? '').toWellFormed();
  if (!exact.trim()) return undefined;
  const at = pageText.indexOf(exact);
  if (at < 0) return { exact };
  const end = at + exact.length;
  return {
    exact,
    prefix: pageText.slice(Math.max(0, at - CONTEXT), at).toWellFormed(),
    suffix: pageText.slice(end, end + CONTEXT).toWellFormed(),
  };
};
