import { findAll, isHtml, parentOf, sourceText } from './dom.ts';

const check = typeof Element === 'undefined' ? undefined : Element.prototype.checkVisibility;
const innerText =
  typeof HTMLElement === 'undefined'
    ? undefined
    : (Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'innerText')?.get as
        | (() => string)
        | undefined);

/**
 * What the browser renders of an element as text (HTML, "innerText"); undefined where there is no
 * layout.
 */
export const innerTextOf = (element: Element): string | undefined =>
  isHtml(element) ? innerText?.call(element) : undefined;

/** Whether an element has a box, or would have one if it were scrolled into view. */
export const isShown = (element: Element): boolean => check?.call(element) ?? true;

const signsIn = (text: string): number => text.replace(/\s+/gu, '').length;

const isSkipped = (element: Element): boolean =>
  getComputedStyle(element).contentVisibility === 'auto' &&
  isShown(element) &&
  innerTextOf(element)?.trim() === '' &&
  sourceText(element).trim() !== '';

/**
 * The elements whose contents the browser skips (`roots`), and their ancestors inside the element
 * read (`around`).
 */
export type Skipped = {
  readonly roots: ReadonlySet<Element>;
  readonly around: ReadonlySet<Element>;
};

/**
 * The parts of an element whose text `innerText` leaves out because they are far from the viewport
 * (CSS Containment 2, section 4, `content-visibility: auto`). Undefined where `shown`, the
 * element's inner text, is complete.
 */
export const skippedIn = (element: Element, shown: string): Skipped | undefined => {
  if (!check || signsIn(shown) >= signsIn(sourceText(element))) return undefined;
  const roots = [element, ...findAll(element, '*', Number.POSITIVE_INFINITY)].filter(isSkipped);
  const around = new Set<Element>();
  for (const root of roots)
    for (let at = parentOf(root); at && at !== parentOf(element); at = parentOf(at)) around.add(at);
  return roots.length > 0 ? { roots: new Set(roots), around } : undefined;
};
