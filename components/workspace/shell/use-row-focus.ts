import { type RefObject, useEffect } from 'react';

/** The virtual rows of the list of items have a cursor of their own. */
const ROWS = 'tr:not([aria-rowindex]), li';
const LISTS = 'table, ul, ol';
const BUTTONS = 'button:not(:disabled), a[href]';

const isElement = (node: Node | null): node is HTMLElement => node instanceof HTMLElement;

/** The control of a row that stands in the place of the one that had the focus, else its last. */
const likeIn = (row: HTMLElement, place: number): HTMLElement | undefined => {
  const controls = [...row.querySelectorAll<HTMLElement>(BUTTONS)];
  return controls[place] ?? controls.at(-1);
};

/**
 * What the keyboard goes on at after a row, or the last row with its list, was removed: the same
 * control of the row that follows, else of the one before, else the first control of the section.
 */
const successorOf = (
  { removedNodes, nextSibling, previousSibling, target }: MutationRecord,
  focused: HTMLElement,
): HTMLElement | undefined => {
  const row = [...removedNodes].filter(isElement).find((node) => node.contains(focused));
  if (!row?.matches(`${ROWS}, ${LISTS}`) || !target.isConnected) return undefined;
  const place = [...row.querySelectorAll(BUTTONS)].indexOf(focused);
  const neighbours = row.matches(ROWS) ? [nextSibling, previousSibling] : [];
  const near = neighbours.filter(isElement).map((one) => likeIn(one, place));
  const section = (target as Element).closest('section');
  return near.find(Boolean) ?? section?.querySelector<HTMLElement>(BUTTONS) ?? undefined;
};

/**
 * Keeps the keyboard in its list where the row that it was in goes: a browser would send it to the
 * beginning of the page.
 */
export const useRowFocus = (root: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const within = root.current;
    if (!within) return;
    let focused: HTMLElement | undefined;
    const remember = ({ target }: FocusEvent) => {
      focused = isElement(target as Node) ? (target as HTMLElement) : undefined;
    };
    const observer = new MutationObserver((records) => {
      if (!focused || focused.isConnected || document.activeElement !== document.body) return;
      for (const record of records) successorOf(record, focused)?.focus({ preventScroll: true });
    });
    within.addEventListener('focusin', remember);
    observer.observe(within, { childList: true, subtree: true });
    return () => {
      within.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [root]);
};
