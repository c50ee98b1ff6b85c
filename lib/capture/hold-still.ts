import type { Box, StillPage } from '../evidence/captured-page.ts';
import { ownDocument } from './own-document.ts';
import { pageLayout } from './page-facts.ts';
import { HELD_MARK } from './still-css.ts';

/** If the background is ended in mid-capture, the page puts itself back after this long without a call. */
const WATCHDOG_MS = 20_000;

type Held = { readonly element: Element; readonly fixed: boolean };
type State = {
  readonly held: Held[];
  readonly scroll: { x: number; y: number };
  watchdog: ReturnType<typeof setTimeout>;
};
let state: State | undefined;

const rootsOf = (document: Document): ParentNode[] => {
  const roots: ParentNode[] = [document];
  for (const root of roots)
    for (const element of root === document ? ownDocument(document).all('*') : root.querySelectorAll('*'))
      if (element.shadowRoot) roots.push(element.shadowRoot);
  return roots;
};

const findHeld = (document: Document): Held[] =>
  rootsOf(document).flatMap((root) =>
    [...(root === document ? ownDocument(document).all('*') : root.querySelectorAll('*'))].flatMap(
      (element) => {
        const { position } = getComputedStyle(element);
        return position === 'fixed' || position === 'sticky'
          ? [{ element, fixed: position === 'fixed' }]
          : [];
      },
    ),
  );

/** A bar fixed to the lower half would cover the first picture's text for good: it shows in the viewport's picture only. */
const coversText = ({ element }: Held): boolean => element.getBoundingClientRect().top > innerHeight / 2;

const mark = ({ element }: Held, value: string): void =>
  Element.prototype.setAttribute.call(element, HELD_MARK, value);

const touch = (document: Document): void => {
  if (!state) return;
  clearTimeout(state.watchdog);
  state.watchdog = setTimeout(() => release(document), WATCHDOG_MS);
};

/** Marks what sticks to the screen, and says what was changed. Call `release` to undo it. */
export const holdStill = (document: Document, post?: Element): StillPage => {
  release(document);
  const held = findHeld(document);
  const [fixed, sticky] = [held.filter((one) => one.fixed), held.filter((one) => !one.fixed)];
  const low = fixed.filter(coversText);
  state = {
    held,
    scroll: { x: scrollX, y: scrollY },
    watchdog: setTimeout(() => release(document), WATCHDOG_MS),
  };
  for (const one of sticky) mark(one, 'sticky');
  for (const one of low) mark(one, 'hidden');
  return {
    layout: pageLayout(document),
    ...(post ? { postBox: boxOf(post) } : {}),
    changes: [
      {
        step: 'hold-still',
        detail: 'animations paused, smooth scrolling and scroll snapping off, scroll bars clear',
      },
      ...(sticky.length
        ? [{ step: 'unstick', detail: `${sticky.length} sticky elements put at their own place` }]
        : []),
      ...(fixed.length
        ? [
            {
              step: 'hide-fixed',
              detail: `${fixed.length} fixed elements hidden after the first segment, ${low.length} in it`,
            },
          ]
        : []),
    ],
  };
};

const boxOf = (element: Element): Box => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + scrollX, y: y + scrollY, width, height };
};

const frame = (): Promise<void> =>
  // A tab that is not in front paints no frame; the shot itself then says so.
  new Promise((resolve) => {
    const late = setTimeout(resolve, 250);
    const painted = () => {
      clearTimeout(late);
      resolve();
    };
    requestAnimationFrame(() => requestAnimationFrame(painted));
  });

/** Scrolls the held page and waits until it is painted. Returns where it came to rest, in CSS pixels. */
export const scrollHeld = async (
  document: Document,
  y: number,
  hideFixed: boolean,
): Promise<{ x: number; y: number }> => {
  touch(document);
  if (hideFixed) for (const one of state?.held ?? []) if (one.fixed) mark(one, 'hidden');
  window.scrollTo({ left: 0, top: y, behavior: 'instant' });
  await frame();
  return { x: scrollX, y: scrollY };
};

/** Puts the page back as it was: marks away, scroll position returned. Returns whether it is. */
export const release = (document: Document): boolean => {
  if (!state) return true;
  const { held, scroll, watchdog } = state;
  state = undefined;
  clearTimeout(watchdog);
  for (const { element } of held) Element.prototype.removeAttribute.call(element, HELD_MARK);
  window.scrollTo({ left: scroll.x, top: scroll.y, behavior: 'instant' });
  return (
    Math.abs(scrollX - scroll.x) < 1 && Math.abs(scrollY - scroll.y) < 1 && pageLayout(document).height > 0
  );
};
