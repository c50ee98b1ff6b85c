import { parentOf } from '../dom/flat-tree.ts';
import { plainLabel, saysDo, saysOpen } from './control-words.ts';

const INTERACTIVE = 'a[href], button, input, select, textarea, label, video, audio, iframe, object';
/** Roles of controls that choose or switch something. */
const CHOOSERS = new Set(
  'checkbox combobox menuitem menuitemcheckbox menuitemradio option radio switch tab'.split(' '),
);
/** Where a page keeps what belongs to the site and not to what was posted. */
const SITE_PARTS =
  'nav, footer, [role="navigation"], [role="contentinfo"], [role="menu"], [role="menubar"], ' +
  '[role="tablist"], [role="toolbar"], [contenteditable]:not([contenteditable="false"])';

/** Verbs in the names that a site's makers gave to a control which does something. */
const DOING_NAMES = new Set(
  (
    'follow unfollow report buy purchase order cart pay checkout like dislike upvote downvote ' +
    'vote share repost retweet submit send delete remove block subscribe unsubscribe login ' +
    'logout signin signup register download install donate'
  ).split(' '),
);
const NAMES = ['id', 'class', 'name', 'data-testid', 'data-action', 'data-click', 'onclick'];

const namesOf = (control: Element): readonly string[] =>
  NAMES.flatMap((name) =>
    (control.getAttribute(name) ?? '')
      .replace(/([a-z])([A-Z])/gu, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/u),
  );

/** Whether a link leads nowhere, in this tab: a page's script answers to it. */
const leadsNowhere = (link: Element): boolean => {
  const href = link.getAttribute('href')?.trim();
  const target = link.getAttribute('target') ?? link.ownerDocument.querySelector('base')?.target;
  if (link.hasAttribute('download') || !['', '_self', undefined].includes(target)) return false;
  return (
    href === undefined ||
    href === '' ||
    /^#+$/u.test(href) ||
    /^javascript:\s*(?:void\s*\(?\s*0\s*\)?|)\s*;*$/iu.test(href)
  );
};

const isSubmitting = (control: Element): boolean =>
  control.localName === 'button' &&
  ((control.getAttribute('type') !== 'button' && control.closest('form') !== null) ||
    control.hasAttribute('formaction') ||
    control.hasAttribute('form'));

const isOff = (control: Element): boolean =>
  control.hasAttribute('disabled') || control.getAttribute('aria-disabled') === 'true';

/** Whether ARIA says that a press opens a menu, switches something, or closes what is open. */
const isOtherKind = (control: Element): boolean =>
  !['false', null].includes(control.getAttribute('aria-haspopup')) ||
  control.getAttribute('aria-expanded') === 'true' ||
  control.hasAttribute('aria-pressed') ||
  control.hasAttribute('aria-checked') ||
  control.hasAttribute('popovertarget') ||
  control.hasAttribute('commandfor') ||
  CHOOSERS.has(control.getAttribute('role') ?? '');

/** Whether a person sees the control and could press it. */
const isShown = (control: Element): boolean => {
  const { width, height } = control.getBoundingClientRect();
  const { visibility, pointerEvents } = getComputedStyle(control);
  return width > 1 && height > 1 && visibility === 'visible' && pointerEvents !== 'none';
};

const isInSitePart = (control: Element): boolean => {
  for (let next: Element | undefined = control; next; next = parentOf(next))
    if (next.matches(SITE_PARTS)) return true;
  return false;
};

const isInsideAnother = (control: Element): boolean => {
  for (let next = parentOf(control); next; next = parentOf(next))
    if (next.matches('a[href], button, label, summary')) return true;
  return false;
};

const wordsOf = (element: Element): string =>
  plainLabel((element as Partial<HTMLElement>).innerText ?? element.textContent ?? '');

/** The words on a control: what it shows, else its accessible name. */
export const labelOf = (control: Element): string =>
  wordsOf(control) || plainLabel(control.getAttribute('aria-label') ?? '');

/** Whether a control says only "点击查看", and the words beside it say that it opens replies. */
const isSaidBeside = (control: Element): boolean => {
  const around = parentOf(control);
  return labelOf(control) === '点击查看' && around !== undefined && saysOpen(wordsOf(around));
};

/**
 * Whether an element is a control that does nothing but open what the page holds back, so far as
 * its words, names and kind tell. Everything else is never pressed: what could post, follow,
 * report, buy, sign in, choose or lead to another page.
 */
export const isOpener = (control: Element): boolean => {
  if (!saysOpen(labelOf(control)) && !isSaidBeside(control)) return false;
  const spoken = ['aria-label', 'title', 'aria-description', 'data-tooltip'];
  if (spoken.some((name) => saysDo(control.getAttribute(name) ?? ''))) return false;
  if (namesOf(control).some((name) => DOING_NAMES.has(name))) return false;
  if (control.localName === 'a' && !leadsNowhere(control)) return false;
  if (control.matches('input, select, textarea, label, option, details > summary')) return false;
  if (typeof (control as Partial<HTMLElement>).click !== 'function') return false; // as in SVG
  if (control.querySelector(INTERACTIVE)) return false;
  return !(
    isSubmitting(control) ||
    isOff(control) ||
    isOtherKind(control) ||
    isInsideAnother(control) ||
    isInSitePart(control) ||
    !isShown(control)
  );
};

/** Whether a closed `details` belongs to what was posted, and not to the site's own menus. */
export const isClosedDetails = (element: Element): element is HTMLDetailsElement =>
  element.localName === 'details' && !element.hasAttribute('open') && !isInSitePart(element);
