import { useEffect, useRef } from 'react';
import { hrefTo, type Route } from '../kit/route.ts';

/** The place of a workspace that opens without an address, until its first matter is known. */
const OPENING = hrefTo({ page: 'matter' });

/** How long the rows of a page are waited for, in milliseconds. */
const ROWS_MS = 3_000;

const addressOf = (link: Element): string => link.getAttribute('href') ?? '';

/**
 * Moves the keyboard on to the first of some links that is there, as soon as its row is: the one
 * that was followed from here, so that a person who goes back is at the row that was opened, or
 * where that row went meanwhile the next one. Ends when the keyboard is elsewhere.
 */
const seekLink = (main: HTMLElement, addresses: readonly string[]): (() => void) => {
  const seek = () => {
    if (document.activeElement !== main) return stop();
    // The link of a view in the bar of views is no row of a list.
    const links = [...main.querySelectorAll('a')].filter((one) => !one.closest('nav'));
    const byAddress = new Map(links.reverse().map((link) => [addressOf(link), link]));
    const there = addresses.find((address) => byAddress.has(address));
    if (there === undefined) return;
    stop();
    byAddress.get(there)?.focus();
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
 * The addresses of a link and of those in its list: those after it, then those before it. The list
 * of items shows some rows alone and keeps its own, so that of it there is the link itself.
 */
const listFrom = (link: Element): readonly string[] => {
  const list = link.closest('[aria-rowindex]') ? null : link.closest('ul, ol, tbody');
  const links = [...(list?.querySelectorAll('a[href^="#"]') ?? [link])];
  const at = links.indexOf(link);
  return [...links.slice(at), ...links.slice(0, at).reverse()].map(addressOf);
};

/** An item was opened from a row, also by keys; any other place may have been typed as well. */
const rowsOf = (left: string): readonly string[] => (left.startsWith('#/item/') ? [left] : []);

/**
 * The link that was followed from each place, and those of its list. Its address can be another
 * than that of the place it led to: one to what is missing is replaced by that of its view.
 */
const useFollowed = () => {
  const links = useRef(new Map<string, readonly string[]>());
  const pressed = useRef<readonly string[]>(undefined);
  useEffect(() => {
    const press = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
      pressed.current = link ? listFrom(link) : undefined;
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
 * keyboard goes on at the link that was followed from here before, or the next in its list, else
 * at the top of the page; an item has its heading for that. When the workspace opens, the
 * keyboard begins before the sidebar.
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
    return seekLink(main.current, from(place) ?? rowsOf(left));
  }, [place, route.page]);
  return main;
};
