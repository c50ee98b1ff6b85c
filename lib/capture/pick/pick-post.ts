import { afterPaint } from '../dom/after-paint.ts';
import type { PickWords } from './overlay-parts.ts';
import { buildOverlay, type Overlay } from './pick-overlay.ts';
import { chooseFirstTarget, handleInput, type Picking } from './picking.ts';

/** The input events that must not reach the page while a person picks. */
const INPUT_EVENTS = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerover',
  'pointerout',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'wheel',
  'keydown',
  'keyup',
  'keypress',
];
const OPTIONS = { capture: true, passive: false } as const;

/** Listens on windows, each once. Returns how to add a window and how to stop on the page's. */
const buildListener = (handle: (event: Event) => void) => {
  const windows = new Set<Window>();
  // Only a person's own events count: a page must not be able to choose for them.
  const onInput = (event: Event) => event.isTrusted && handle(event);
  return {
    listenTo: (target: Window | undefined) => {
      if (!target || windows.has(target)) return;
      windows.add(target);
      for (const type of INPUT_EVENTS) target.addEventListener(type, onInput, OPTIONS);
    },
    stop: () => {
      for (const type of INPUT_EVENTS) window.removeEventListener(type, onInput, OPTIONS);
    },
  };
};

/** In every frame: keeps the overlay in the page and its outline where the target is now. */
const followTarget = (
  picking: Picking,
  overlay: Overlay,
  listenTo: (inside: Window | undefined) => void,
) => {
  let frame = 0;
  const tick = () => {
    listenTo(overlay.keepInPage());
    if (!picking.target?.isConnected) chooseFirstTarget(picking);
    if (picking.target) overlay.outline(picking.target);
    frame = requestAnimationFrame(tick);
  };
  tick();
  return () => cancelAnimationFrame(frame);
};

/**
 * Lets a person point at one block of the page, with the mouse or the keyboard; no such event
 * reaches the page. Resolves with the element, or with undefined when they cancelled or `signal`
 * was aborted, after the overlay has disappeared from the screen.
 */
export const pickPost = async (
  words: PickWords,
  recognised?: Element,
  signal?: AbortSignal,
): Promise<Element | undefined> => {
  const focused = document.activeElement;
  const ended = Promise.withResolvers<Element | undefined>();
  const overlay = buildOverlay(document, words);
  const picking: Picking = {
    overlay,
    recognised,
    end: ended.resolve,
    target: undefined,
    pointed: '',
  };
  const listener = buildListener((event) => handleInput(picking, event));
  listener.listenTo(window);
  const stopFollowing = followTarget(picking, overlay, listener.listenTo);
  signal?.addEventListener('abort', () => ended.resolve(undefined));
  const picked = await ended.promise;
  stopFollowing();
  listener.stop();
  overlay.remove();
  if (focused instanceof HTMLElement && focused !== document.body)
    focused.focus({ preventScroll: true });
  await afterPaint();
  return picked;
};
