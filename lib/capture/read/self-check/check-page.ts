import type { PageSelfCheck } from '../../../evidence/page/captured-page.ts';
import { ownDocument } from '../../dom/own-document.ts';
import { findOtherExtensions } from './other-extensions.ts';
import { findTranslation } from './translation.ts';

/** Whether the whole page can be typed into, as after `document.designMode = 'on'`. */
const isEditable = (document: Document): boolean => {
  const { root, body } = ownDocument(document);
  return (
    Object.getOwnPropertyDescriptor(Document.prototype, 'designMode')?.get?.call(document) ===
      'on' || [root, body].some((element) => /^(|true|plaintext-only)$/i.test(editingOf(element)))
  );
};

const editingOf = (element: Element | null): string =>
  element && Element.prototype.hasAttribute.call(element, 'contenteditable')
    ? (Element.prototype.getAttribute.call(element, 'contenteditable') ?? '')
    : 'none';

/**
 * What the page's side of the self-check finds, in a few milliseconds: traces of other extensions
 * and of translation, signs that the page is edited or driven, sizes, the page's time zone, and
 * whether the computer's clock was set since the page was opened. `text` is the page's text.
 */
export const checkPage = (document: Document, text: string): PageSelfCheck => {
  const started = performance.now();
  const { root, all } = ownDocument(document);
  const check = {
    otherExtensions: findOtherExtensions(all),
    translation: findTranslation(root, all, text),
    editable: isEditable(document),
    automated: navigator.webdriver === true,
    window: {
      outer: { width: outerWidth, height: outerHeight },
      inner: { width: innerWidth, height: innerHeight },
    },
    pageTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    clockStepMs: Math.round(Date.now() - (performance.timeOrigin + performance.now())),
  };
  return { ...check, tookMs: Math.round((performance.now() - started) * 10) / 10 };
};
