import { useEffect, useRef } from 'react';
import { hrefTo, type Route } from '../kit/route.ts';

/** The place of a workspace that opens without an address, until its first matter is known. */
const OPENING = hrefTo({ page: 'matter' });

/** How long the rows of a page are waited for, in milliseconds. */
const ROWS_MS = 3_000;

/**
 * Moves the keyboard on to a link as soon as its row is there: the one that was followed from here,
 * else one to the place that was left, so that a person who goes back is at the row that was
 * opened. Ends when the keyboard is elsewhere.
 */
const seekLink = (main: HTMLElement, href: string): (() => void) => {
  const seek = () => {
    if (document.activeElement !== main) return stop();
    const links = [...main.querySelectorAll('a')];
    // The link of a view in the bar of views is no row of a list.
    const link = links.find((one) => one.getAttribute('href') === href && !one.closest('nav'));
    if (!link) return;
    stop();
    link.focus();
  };
  const observer = new MutationObserver(seek);
  const timer = setTimeout(() => stop(), ROWS_MS);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  observer.observe(main, { childList: true, subtree: true });
  seek();
  return stop;
};

/**
 * The link that was followed from each place. Its address can be another than that of the place it
 * led to: one to what is missing is replaced by that of its view.
 */
const useFollowed = () => {
  const links = useRef(new Map<string, string>());
  const pressed = useRef<string>(undefined);
  useEffect(() => {
    const press = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
      pressed.current = link?.getAttribute('href') ?? undefined;
    };
    addEventListener('click', press, true);
    return () => removeEventListener('click', press, true);
  }, []);
  const leave = (place: string) => {
    if (pressed.current) links.current.set(place, pressed.current);
    else links.current.delete(place);
    pressed.current = undefined;
  };
  return { leave, from: (place: string) => links.current.get(place) };
};

/**
 * The element of the page. Where the link that was followed went with the place it stood in, the
 * keyboard goes on at the link that was followed from here before, else at the top of the page; an
 * item has its heading for that. When the workspace opens, the keyboard begins before the sidebar.
 */
export const useMainFocus = (route: Route) => {
  const main = useRef<HTMLElement>(null);
  const place = hrefTo(route);
  const before = useRef(place);
  const { leave, from } = useFollowed();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each place
  useEffect(() => {
    const left = before.current;
    if (left === place) return;
    before.current = place;
    leave(left);
    const { activeElement: at } = document;
    const isLost = at === document.body || at === main.current;
    if (left === OPENING || !isLost || route.page === 'item' || !main.current) return;
    // In a narrow window the document scrolls, in a wide one the page.
    main.current.scrollIntoView({ block: 'start' });
    main.current.scrollTo?.({ top: 0 });
    main.current.focus({ preventScroll: true });
    return seekLink(main.current, from(place) ?? left);
  }, [place, route.page]);
  return main;
};
