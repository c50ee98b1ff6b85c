import { closest, contains, parentOf, sourceText } from '../page/dom.ts';

const ELSEWHERE =
  'nav, aside, footer, dialog, [role="dialog"], [aria-modal="true"], [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="recommend" i], [class*="sidebar" i], [class*="breadcrumb" i], [class*="cookie" i], [class*="popup" i], [class*="modal" i], [class*="newsletter" i], [class*="sponsor" i], [class*="promo" i]';

/**
 * Whether an element stands in a part of the page that is not its own subject: navigation, comments, recommendations.
 * A part that holds the headline, or half of the page's text, is no such part, whatever its class says ("has-sidebar").
 */
export const isElsewhere = (
  element: Element,
  page: { readonly size: number; readonly headline?: Element | undefined },
): boolean => {
  for (let part = closest(element, ELSEWHERE); part; part = closest(parentOf(part) ?? undefined, ELSEWHERE)) {
    const holdsSubject = page.headline !== undefined && contains(part, page.headline);
    if (!holdsSubject && sourceText(part).length * 2 < page.size) return true;
  }
  return false;
};
