import type { Conditions } from '../../evidence/item.ts';
import { ownDocument } from '../dom/own-document.ts';

/**
 * Events that a person causes. Pointer moves and scrolling are left out: they do not change a
 * page's text.
 */
const INPUT_EVENTS = [
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

const countInputEvents = (): number | undefined => {
  const counts = (performance as Partial<{ eventCounts: ReadonlyMap<string, number> }>).eventCounts;
  return counts && INPUT_EVENTS.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
};

const isEdited = (field: Element): boolean =>
  (field instanceof HTMLInputElement &&
    field.type !== 'hidden' &&
    field.value !== field.defaultValue) ||
  (field instanceof HTMLTextAreaElement && field.value !== field.defaultValue);

/** Elements that load from an extension's own origin were put there by that extension. */
const FROM_EXTENSIONS =
  '[src^="chrome-extension:"], [src^="moz-extension:"], [href^="chrome-extension:"]';

/**
 * What may have changed the page before the capture: a person's input, the browser's translation
 * (Chromium marks the root element with the class `translated-ltr` or `-rtl`), edited forms and
 * other extensions.
 */
export const pageConditions = (document: Document): Conditions => {
  const { root, all } = ownDocument(document);
  const inputEvents = countInputEvents();
  return {
    sinceLoadMs: Math.round(performance.now()),
    ...(inputEvents === undefined ? {} : { inputEventsBefore: inputEvents }),
    translated: /(^|\s)translated-(ltr|rtl)(\s|$)/.test(root?.className ?? ''),
    unsavedForm: all('input, textarea').some(isEdited),
    extensionElements: all(FROM_EXTENSIONS).length,
  };
};
