import { painted } from './painted.ts';
import { blockAround, boxOnScreen, elementAt, stepFrom } from './pick-block.ts';
import { buildOverlay, type Overlay, type PickWords } from './pick-overlay.ts';
import { scrollBeneath } from './scroll-beneath.ts';

/** What the page would otherwise do with a person's pointing and typing. */
const INPUT = [
  ...[
    'pointerdown',
    'pointerup',
    'pointermove',
    'pointerover',
    'pointerout',
    'mousedown',
    'mouseup',
    'mousemove',
  ],
  ...['mouseover', 'mouseout', 'click', 'dblclick', 'auxclick', 'contextmenu', 'wheel'],
  ...['keydown', 'keyup', 'keypress'],
];
const OPTIONS = { capture: true, passive: false } as const;

/** A picking under way: what it would take, and how it ends. */
type Picking = {
  readonly overlay: Overlay;
  readonly recognised: Element | undefined;
  readonly end: (picked?: Element) => void;
  target: Element | undefined;
  pointed: string;
};

/** A click's position is whole where a move's is not. */
const spot = (x: number, y: number): string => `${Math.trunc(x)} ${Math.trunc(y)}`;

const point = (picking: Picking, x: number, y: number): void => {
  const beneath = elementAt(x, y, picking.overlay.host);
  if (beneath) picking.target = blockAround(beneath, picking.recognised);
  picking.pointed = spot(x, y);
  picking.overlay.dodge(y);
};

const press = (picking: Picking, event: KeyboardEvent): void => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const next = picking.target && stepFrom(picking.target, event.key);
  if (next) {
    picking.target = next;
    Element.prototype.scrollIntoView.call(next, { block: 'nearest', behavior: 'instant' });
  }
  if (event.key === 'Enter') picking.end(picking.target);
  if (event.key === 'Escape') picking.end();
  if (/^(Arrow|Enter|Escape|Tab)/.test(event.key)) event.preventDefault();
};

const aim = (picking: Picking, event: PointerEvent | WheelEvent): void => {
  const { type, clientX: x, clientY: y } = event;
  if ('deltaY' in event) scrollBeneath(elementAt(x, y, picking.overlay.host), event);
  // Where the pointer already rests, what is outlined stays: the keys may have widened it since.
  if (type === 'wheel' || picking.pointed !== spot(x, y)) point(picking, x, y);
  if (type === 'click') picking.end(picking.target);
};

const heed = (picking: Picking, event: Event): void => {
  event.stopImmediatePropagation();
  if (event.type === 'keydown') press(picking, event as KeyboardEvent);
  if (event.type.startsWith('key')) return;
  event.preventDefault();
  if (/^(pointermove|wheel|click)$/.test(event.type))
    aim(picking, event as PointerEvent | WheelEvent);
};

const showsOnScreen = (element: Element | undefined): element is Element => {
  if (!element) return false;
  const { height, top, bottom } = boxOnScreen(element);
  return height > 0 && bottom > 0 && top < innerHeight;
};

const firstTarget = (picking: Picking): void => {
  if (showsOnScreen(picking.recognised)) picking.target = picking.recognised;
  else point(picking, innerWidth / 2, innerHeight / 2);
};

/**
 * Once a frame: the overlay is where it was put, and outlines what would be taken where that lies
 * now.
 */
const watch = (picking: Picking, listen: (inside: Window | undefined) => void) => {
  let frame = 0;
  const tick = () => {
    listen(picking.overlay.keep());
    if (!picking.target?.isConnected) firstTarget(picking);
    if (picking.target) picking.overlay.outline(picking.target);
    frame = requestAnimationFrame(tick);
  };
  tick();
  return () => cancelAnimationFrame(frame);
};

/**
 * Lets a person point at one block of the page, with the mouse or the keyboard, none of which
 * reaches the page. Resolves with the element, or with undefined when they gave up, once the
 * overlay is gone from the page and from the screen.
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
  const heard = new Set<Window>();
  // Only what a person does counts: a page must not be able to choose for them.
  const hear = (event: Event) => event.isTrusted && heed(picking, event);
  const listen = (target: Window | undefined) => {
    if (!target || heard.has(target)) return;
    heard.add(target);
    for (const type of INPUT) target.addEventListener(type, hear, OPTIONS);
  };
  listen(window);
  const stop = watch(picking, listen);
  signal?.addEventListener('abort', () => ended.resolve(undefined));
  const picked = await ended.promise;
  stop();
  for (const type of INPUT) window.removeEventListener(type, hear, OPTIONS);
  overlay.remove();
  if (focused instanceof HTMLElement && focused !== document.body)
    focused.focus({ preventScroll: true });
  await painted();
  return picked;
};
