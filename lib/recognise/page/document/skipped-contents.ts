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

/** Whether an element has a box, or would have if its surroundings were scrolled to. */
export const isShown = (element: Element): boolean => check?.call(element) ?? true;

const signsIn = (text: string): number => text.replace(/\s+/gu, '').length;

const isSkipped = (element: Element): boolean =>
  getComputedStyle(element).contentVisibility === 'auto' &&
  isShown(element) &&
  innerTextOf(element)?.trim() === '' &&
  sourceText(element).trim() !== '';

/** What is passed over in an element, and all that stands around it inside the element. */
export type Skipped = {
  readonly roots: ReadonlySet<Element>;
  readonly around: ReadonlySet<Element>;
};

/**
 * The parts of an element whose text `innerText` leaves out though the page shows it, because they
 * are far from the screen (CSS Containment 2, `content-visibility: auto`). Undefined where `shown`,
 * its inner text, lacks nothing.
 */
export const skippedIn = (element: Element, shown: string): Skipped | undefined => {
  if (!check || signsIn(shown) >= signsIn(sourceText(element))) return undefined;
  const roots = [element, ...findAll(element, '*', Number.POSITIVE_INFINITY)].filter(isSkipped);
  const around = new Set<Element>();
  for (const root of roots)
    for (let at = parentOf(root); at && at !== parentOf(element); at = parentOf(at)) around.add(at);
  return roots.length > 0 ? { roots: new Set(roots), around } : undefined;
};
