import { useEffect, useRef } from 'react';
import { hrefTo, type Route } from '../kit/route.ts';

/** The place of a workspace that opens without an address, until its first matter is known. */
const OPENING = hrefTo({ page: 'matter' });

/** How long the rows of a page are waited for, in milliseconds. */
const ROWS_MS = 3_000;

/**
 * Moves the keyboard on to the link to the place that was left, as soon as its row is there, so
 * that a person who goes back is at the row that was opened. Ends when the keyboard is elsewhere.
 */
const seekLink = (main: HTMLElement, left: string): (() => void) => {
  const seek = () => {
    if (document.activeElement !== main) return stop();
    const links = [...main.querySelectorAll('a')];
    const link = links.find((one) => one.getAttribute('href') === left);
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
 * The element of the page. Where the link that was followed went with the place it stood in, the
 * keyboard goes on at the link to the place that was left, else at the top of the page; an item has
 * its heading for that. When the workspace opens, the keyboard begins before the sidebar.
 */
export const useMainFocus = (route: Route) => {
  const main = useRef<HTMLElement>(null);
  const place = hrefTo(route);
  const before = useRef(place);
  useEffect(() => {
    const left = before.current;
    if (left === place) return;
    before.current = place;
    const isLost = document.activeElement === document.body;
    if (left === OPENING || !isLost || route.page === 'item' || !main.current) return;
    // In a narrow window the document scrolls, in a wide one the page.
    main.current.scrollIntoView({ block: 'start' });
    main.current.scrollTo?.({ top: 0 });
    main.current.focus({ preventScroll: true });
    return seekLink(main.current, left);
  }, [place, route.page]);
  return main;
};
