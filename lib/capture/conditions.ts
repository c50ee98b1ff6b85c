import type { Conditions } from '../evidence/item.ts';
import { ownDocument } from './own-document.ts';

/**
 * Events that a person makes; moving the pointer and scrolling change nothing in a page's words.
 */
const INPUT = [
  'keydown',
  'mousedown',
  'pointerdown',
  'touchstart',
  'click',
  'paste',
  'drop',
  'cut',
  'input',
];

const inputEvents = (): number | undefined => {
  const counts = (performance as Partial<{ eventCounts: ReadonlyMap<string, number> }>).eventCounts;
  return counts && INPUT.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
};

const isUnsaved = (field: Element): boolean =>
  (field instanceof HTMLInputElement &&
    field.type !== 'hidden' &&
    field.value !== field.defaultValue) ||
  (field instanceof HTMLTextAreaElement && field.value !== field.defaultValue);

/**
 * The browser's own translation marks the root element (Chromium: `translated-ltr`); other
 * extensions load from their own origin.
 */
export const pageConditions = (document: Document): Conditions => {
  const { root, all } = ownDocument(document);
  const events = inputEvents();
  const foreign = all(
    '[src^="chrome-extension:"], [src^="moz-extension:"], [href^="chrome-extension:"]',
  ).length;
  return {
    sinceLoadMs: Math.round(performance.now()),
    ...(events === undefined ? {} : { inputEventsBefore: events }),
    translated: /(^|\s)translated-(ltr|rtl)(\s|$)/.test(root?.className ?? ''),
    unsavedForm: all('input, textarea').some(isUnsaved),
    extensionElements: foreign,
  };
};
