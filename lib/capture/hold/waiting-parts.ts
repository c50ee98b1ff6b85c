import { elementsIn, withShadowRoots } from '../dom/shadow-roots.ts';

/** Below this opacity nothing can be read. */
const LEAST_OPACITY = 0.1;
/** Smaller ones are buttons and hints that come up under the pointer, not text of the page. */
const LEAST_HEIGHT = 16;
const LEAST_WIDTH_SHARE = 0.25;

/**
 * Parts of a page that wait until they come into view: `late` are not laid out before
 * (`content-visibility: auto`), so that their size is a guess; `isUnseen` says whether text that
 * stands in the page's flow is invisible, as pages do that fade it in.
 */
export type WaitingParts = { readonly late: readonly Element[]; readonly isUnseen: boolean };

const isText = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return (
    height >= LEAST_HEIGHT &&
    width >= innerWidth * LEAST_WIDTH_SHARE &&
    /\S/.test(element.textContent ?? '')
  );
};

/** Finds the parts of a page, also in open shadow roots, that wait until they come into view. */
export const findWaitingParts = (document: Document): WaitingParts => {
  const late: Element[] = [];
  let isUnseen = false;
  for (const root of withShadowRoots(document))
    for (const element of elementsIn(document, root)) {
      const style = getComputedStyle(element);
      if (style.getPropertyValue('content-visibility') === 'auto') late.push(element);
      if (isUnseen || style.opacity === '' || Number(style.opacity) >= LEAST_OPACITY) continue;
      isUnseen = /static|relative/.test(style.position) && isText(element);
    }
  return { late, isUnseen };
};
