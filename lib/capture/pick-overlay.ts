import { ownDocument } from './own-document.ts';
import { boxOnScreen, describeBlock } from './pick-block.ts';
import { PICK_CSS, PICK_HOST_STYLE } from './pick-css.ts';

/**
 * The picker's words in the person's language; `taking` holds `{{text}}`, `{{width}}` and
 * `{{height}}`.
 */
export type PickWords = {
  readonly title: string;
  readonly keys: string;
  readonly taking: string;
  readonly untitled: string;
};

/**
 * What the picker lays over the page. `keep` puts back what the page took away or restyled; call it
 * once a frame.
 */
export type Overlay = {
  readonly host: HTMLElement;
  readonly keep: () => Window | undefined;
  readonly outline: (element: Element) => void;
  readonly dodge: (y: number) => void;
  readonly remove: () => void;
};

const holdStyle = (host: HTMLElement): void => {
  for (const [property, value] of PICK_HOST_STYLE)
    host.style.setProperty(property, value, 'important');
};

const part = (document: Document, name: string, text = ''): HTMLElement => {
  const element = document.createElement('div');
  element.className = name;
  element.textContent = text;
  return element;
};

const buildBar = (document: Document, words: PickWords) => {
  const bar = part(document, 'bar');
  const target = part(document, 'target');
  target.setAttribute('role', 'status');
  bar.append(part(document, 'title', words.title), part(document, 'keys', words.keys), target);
  return { bar, target };
};

const buildHost = (document: Document, parts: readonly HTMLElement[]): HTMLElement => {
  const host = document.createElement('div');
  const style = document.createElement('style');
  style.textContent = PICK_CSS;
  host.attachShadow({ mode: 'closed' }).append(style, ...parts);
  host.popover = 'manual';
  holdStyle(host);
  return host;
};

/** The top layer lies over the page's own dialogs, whatever the page transforms or clips. */
const raise = (host: HTMLElement): void => {
  if (host.matches(':popover-open')) return;
  try {
    host.showPopover();
  } catch {
    // A page may forbid it by its own listener; the overlay then lies where its z-index puts it.
  }
};

/**
 * An empty frame over the page, so that the person's pointer and keys never reach the page, not
 * even listeners that it put on its window before us. A frame in a shadow root is not among the
 * page's `window.frames`.
 */
const openShield = (shield: HTMLIFrameElement, label: string): Window | undefined => {
  const inside = shield.contentDocument;
  if (!inside?.body || !shield.contentWindow) {
    shield.remove(); // a sandboxed page may not look into its own frames; its window must do
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

/**
 * Outlines an element without a node in the page, for a page that removes what is added before it
 * is ever painted. The function that it returns takes the outline away.
 */
const outlineBare = (element: Element): (() => void) => {
  const look = { outline: '3px solid #e9b44c', outlineOffset: '-3px' };
  const drawn = Element.prototype.animate.call(element, [look, look], {
    duration: 1,
    fill: 'both',
  });
  return () => drawn.cancel();
};

/** Builds the overlay; nothing is in the page until `keep` is called. */
export const buildOverlay = (document: Document, words: PickWords): Overlay => {
  const box = part(document, 'box');
  const { bar, target } = buildBar(document, words);
  const shield = document.createElement('iframe');
  shield.title = words.title;
  const host = buildHost(document, [box, bar, shield]);
  const style = host.style.cssText;
  let inside: Window | undefined;
  let shown: Element | undefined;
  let removals = -1;
  let bare: Element | undefined;
  let erase = () => {};
  return {
    host,
    keep: () => {
      if (host.style.cssText !== style) holdStyle(host);
      removals = host.isConnected ? 0 : removals + 1;
      if (!host.isConnected) {
        ownDocument(document).root?.append(host);
        inside = openShield(shield, `${words.title}. ${words.keys}`);
      }
      raise(host);
      return inside;
    },
    outline: (element) => {
      const { x, y, width, height } = boxOnScreen(element);
      box.style.cssText = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
      const unframed = removals > 0 ? element : undefined;
      if (unframed !== bare) {
        erase();
        bare = unframed;
        erase = bare ? outlineBare(bare) : () => {};
      }
      if (element === shown) return;
      shown = element;
      const block = describeBlock(element);
      target.textContent = words.taking
        .replace('{{width}}', String(block.width))
        .replace('{{height}}', String(block.height))
        .replace('{{text}}', () => block.text || words.untitled);
    },
    dodge: (y) => bar.classList.toggle('high', y > innerHeight / 2),
    remove: () => {
      erase();
      host.remove();
    },
  };
};
