import { ownDocument } from '../dom/own-document.ts';
import { describeBlock } from './describe-block.ts';
import {
  buildBar,
  buildHost,
  buildPart,
  openShield,
  type PickWords,
  raise,
  setHostStyle,
} from './overlay-parts.ts';
import { boxOnScreen } from './own-element.ts';

/**
 * What the picker shows over the page. Call `keepInPage` once a frame: it adds the overlay again
 * where the page removed or restyled it, and returns the window that receives the input. `outline`
 * frames an element, `dodge` moves the bar away from the pointer's height.
 */
export type Overlay = {
  readonly host: HTMLElement;
  readonly keepInPage: () => Window | undefined;
  readonly outline: (element: Element) => void;
  readonly dodge: (y: number) => void;
  readonly remove: () => void;
};

/**
 * Outlines an element by an animation, without adding a node: for a page that removes added nodes
 * before they are painted. Returns a function that removes the outline.
 */
const outlineByAnimation = (element: Element): (() => void) => {
  const look = { outline: '3px solid #e9b44c', outlineOffset: '-3px' };
  const drawn = Element.prototype.animate.call(element, [look, look], {
    duration: 1,
    fill: 'both',
  });
  return () => drawn.cancel();
};

/** Outlines one element at a time by an animation; none for undefined. */
const buildBareOutline = () => {
  let outlined: Element | undefined;
  let erase = () => {};
  return (element: Element | undefined): void => {
    if (element === outlined) return;
    erase();
    outlined = element;
    erase = element ? outlineByAnimation(element) : () => {};
  };
};

const describeTarget = (element: Element, { taking, untitled }: PickWords): string => {
  const { text, width, height } = describeBlock(element);
  return taking
    .replace('{{width}}', String(width))
    .replace('{{height}}', String(height))
    .replace('{{text}}', () => text || untitled); // a function, since a text may hold "$&"
};

/** Keeps the host in the page. `removals` counts the frames in a row in which it was gone. */
const buildKeeper = (
  document: Document,
  host: HTMLElement,
  shield: HTMLIFrameElement,
  words: PickWords,
) => {
  const style = host.style.cssText;
  let inside: Window | undefined;
  let removals = -1; // at the first call the host is not in the page yet
  return {
    isRemoved: () => removals > 0,
    keepInPage: (): Window | undefined => {
      if (host.style.cssText !== style) setHostStyle(host);
      removals = host.isConnected ? 0 : removals + 1;
      if (!host.isConnected) {
        ownDocument(document).root?.append(host);
        inside = openShield(shield, `${words.title}. ${words.keys}`);
      }
      raise(host);
      return inside;
    },
  };
};

/** Builds the overlay. Nothing is added to the page before `keepInPage` is called. */
export const buildOverlay = (document: Document, words: PickWords): Overlay => {
  const box = buildPart(document, 'box');
  const { bar, target } = buildBar(document, words);
  const shield = document.createElement('iframe');
  shield.title = words.title;
  const host = buildHost(document, [box, bar, shield]);
  const { keepInPage, isRemoved } = buildKeeper(document, host, shield, words);
  const outlineBare = buildBareOutline();
  let described: Element | undefined;
  return {
    host,
    keepInPage,
    outline: (element) => {
      const { x, y, width, height } = boxOnScreen(element);
      box.style.cssText = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
      outlineBare(isRemoved() ? element : undefined);
      if (element === described) return;
      described = element;
      target.textContent = describeTarget(element, words);
    },
    dodge: (y) => bar.classList.toggle('high', y > innerHeight / 2),
    remove: () => {
      outlineBare(undefined);
      host.remove();
    },
  };
};
