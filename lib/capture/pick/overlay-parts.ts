import { PICK_CSS, PICK_HOST_STYLE } from './pick-css.ts';

/**
 * The picker's texts in the person's language. `taking` has the placeholders `{{text}}`,
 * `{{width}}` and `{{height}}`.
 */
export type PickWords = {
  readonly title: string;
  readonly keys: string;
  readonly taking: string;
  readonly untitled: string;
  /** That nothing was captured, where the extension that opened the picker is gone. */
  readonly gone: string;
  readonly goneHint: string;
};

/** Gives the host element its style again, after the page may have changed it. */
export const setHostStyle = (host: HTMLElement): void => {
  for (const [property, value] of PICK_HOST_STYLE)
    host.style.setProperty(property, value, 'important');
};

/** A `div` of a class, with a text. */
export const buildPart = (document: Document, className: string, text = ''): HTMLElement => {
  const element = document.createElement('div');
  element.className = className;
  element.textContent = text;
  return element;
};

/** The bar that says what the keys do and what would be captured (`target`). */
export const buildBar = (document: Document, words: PickWords) => {
  const bar = buildPart(document, 'bar');
  const target = buildPart(document, 'target');
  target.setAttribute('role', 'status');
  bar.append(
    buildPart(document, 'title', words.title),
    buildPart(document, 'keys', words.keys),
    target,
  );
  return { bar, target };
};

/** The one element that the picker adds to the page; its parts are in a closed shadow root. */
export const buildHost = (document: Document, parts: readonly HTMLElement[]): HTMLElement => {
  const host = document.createElement('div');
  const style = document.createElement('style');
  style.textContent = PICK_CSS;
  host.attachShadow({ mode: 'closed' }).append(style, ...parts);
  host.popover = 'manual';
  setHostStyle(host);
  return host;
};

/** Raises the host to the top layer, over the page's own dialogs and unaffected by its styles. */
export const raise = (host: HTMLElement): void => {
  if (host.matches(':popover-open')) return;
  try {
    host.showPopover();
  } catch {
    // A page can prevent it with a listener of its own; then the z-index must do.
  }
};

/**
 * Prepares the empty frame that covers the page, so that the person's pointer and keys never reach
 * the page, not even listeners that it put on its window before ours. (A frame in a shadow root is
 * not in the page's `window.frames`.) Returns the frame's window; undefined in a sandboxed page,
 * which cannot access its own frames. There we listen on the page's window only.
 */
export const openShield = (shield: HTMLIFrameElement, label: string): Window | undefined => {
  const inside = shield.contentDocument;
  if (!inside?.body || !shield.contentWindow) {
    shield.remove();
    return undefined;
  }
  inside.documentElement.style.colorScheme = 'light';
  inside.documentElement.style.cursor = 'crosshair';
  inside.body.style.cssText = 'margin:0;height:100vh;outline:none';
  inside.body.tabIndex = -1;
  inside.body.setAttribute('role', 'application');
  inside.body.setAttribute('aria-label', label);
  shield.contentWindow.focus();
  inside.body.focus({ preventScroll: true });
  return shield.contentWindow;
};
