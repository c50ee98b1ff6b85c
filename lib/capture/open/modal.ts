import { withShadowRoots } from '../dom/shadow-roots.ts';

const MODALS = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
const SIGN_IN = /\b(?:log|sign) ?(?:in|up)\b|登[录錄陆陸入]|注册|註冊/iu;

const isShown = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 100 && height > 60 && getComputedStyle(element).visibility === 'visible';
};

/** The dialogs that a page shows now. */
export const shownModals = (page: Document): readonly Element[] =>
  withShadowRoots(page).flatMap((root) => [...root.querySelectorAll(MODALS)].filter(isShown));

/** What came over the page that was not there before: a dialog to sign in, or another one. */
export const newModal = (
  page: Document,
  before: ReadonlySet<Element>,
): 'wall' | 'dialog' | undefined => {
  const modal = shownModals(page).find((one) => !before.has(one));
  return modal && (SIGN_IN.test(modal.textContent ?? '') ? 'wall' : 'dialog');
};
