import { useEffect, useRef } from 'react';
import { hrefTo, type Route } from '../kit/route.ts';

/** The place of a workspace that opens without an address, until its first matter is known. */
const OPENING = hrefTo({ page: 'matter' });

/**
 * The element of the page. Where the link that was followed went with the place it stood in, the
 * keyboard goes on at the top of the page; an item has its heading for that. When the workspace
 * opens, the keyboard begins before the sidebar.
 */
export const useMainFocus = (route: Route) => {
  const main = useRef<HTMLElement>(null);
  const place = hrefTo(route);
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    const isOpening = before.current === OPENING;
    before.current = place;
    const isLost = document.activeElement === document.body;
    if (isOpening || !isLost || route.page === 'item') return;
    // In a narrow window the document scrolls, in a wide one the page.
    main.current?.scrollIntoView({ block: 'start' });
    main.current?.scrollTo?.({ top: 0 });
    main.current?.focus({ preventScroll: true });
  }, [place, route.page]);
  return main;
};
