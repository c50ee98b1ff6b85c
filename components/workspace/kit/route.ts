import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

/**
 * A place in the workspace, as in the address bar. A matter without an id is the one to start with;
 * `view` is a name of `matter-views.ts`, by default the items; `list` is the list that is open in
 * it; `statement` is the one to scroll to; `find` is a query whose words are shown in the item's
 * text; `other` is the item to compare with. `sought` is the gap of readiness that a person comes
 * to fill: in the case file and in an item its field, in other views the entries that have it;
 * `part` is the part of the settings to begin at, or the number of a section of the guide.
 */
export type Route =
  | {
      readonly page: 'matter';
      readonly id?: string;
      readonly view?: string;
      readonly list?: string;
      readonly sought?: string;
    }
  | {
      readonly page: 'item';
      readonly id: string;
      readonly statement?: string;
      readonly find?: string;
      readonly sought?: string;
    }
  | { readonly page: 'compare'; readonly id: string; readonly other?: string }
  | { readonly page: 'settings'; readonly part?: 'vault' }
  | { readonly page: 'guide'; readonly part?: number }
  | { readonly page: 'verify' | 'news' };

/** The views that have fields, or items, in which a gap of readiness lies. */
const SOUGHT_IN: ReadonlySet<string> = new Set(['case', 'items', 'statements', 'remedies']);

/** Anyone can write an address, also one that no encoder makes. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/**
 * Reads `#/matter/<id>`, `#/matter/<id>/<view>`, `#/matter/<id>/<view>/<list>`,
 * `#/matter/<id>/case/<sought>` (so too items, statements and remedies), `#/item/<id>`,
 * `#/item/<id>/<statement>`, `#/item/<id>//<find>`, `#/item/<id>///<sought>`,
 * `#/compare/<id>/<other>`, `#/verify`, `#/settings`, `#/settings/vault`, `#/guide`,
 * `#/guide/<section>`, `#/news`, or `?verify` where there is no hash.
 */
export const parseRoute = (hash: string, search: string): Route => {
  const [, page, id, view, words, sought] = hash.split('/');
  if (page === 'item' && id)
    return {
      ...{ page, id },
      ...(view && { statement: view }),
      ...(words && { find: decoded(words) }),
      ...(sought && { sought }),
    };
  if (page === 'compare' && id) return view ? { page, id, other: view } : { page, id };
  if (page === 'matter' && id)
    return {
      ...{ page, id },
      ...(view && { view }),
      ...(view && words && (SOUGHT_IN.has(view) ? { sought: words } : { list: words })),
    };
  if (page === 'settings') return id === 'vault' ? { page, part: id } : { page };
  if (page === 'guide') return /^[1-9]\d?$/.test(id ?? '') ? { page, part: Number(id) } : { page };
  if (page === 'verify' || page === 'news') return { page };
  return !page && new URLSearchParams(search).has('verify')
    ? { page: 'verify' }
    : { page: 'matter' };
};

/** The address of a place. */
export const hrefTo = (route: Route): string => {
  if (route.page === 'item') {
    const { id, statement = '', find = '', sought = '' } = route;
    const parts = [statement, encodeURIComponent(find), sought];
    return ['#/item', id, ...parts.slice(0, parts.findLastIndex(Boolean) + 1)].join('/');
  }
  if (route.page === 'compare')
    return `#/compare/${route.id}${route.other ? `/${route.other}` : ''}`;
  if (route.page === 'settings' || route.page === 'guide')
    return `#/${route.page}${route.part ? `/${route.part}` : ''}`;
  if (route.page !== 'matter') return `#/${route.page}`;
  const { id = '', view, list, sought } = route;
  return ['#/matter', id, view, view && (list ?? sought)]
    .filter((part) => part !== undefined)
    .join('/');
};

/** Goes to a place; the browser's Back returns to the one before. */
export const goTo = (route: Route): void => {
  location.hash = hrefTo(route);
};

/**
 * Replaces a place that does not exist in the browser's history, unless the person has moved on
 * meanwhile.
 */
export const replaceRoute = (from: Route, to: Route): void => {
  if (hrefTo(parseRoute(location.hash, location.search)) === hrefTo(from))
    location.replace(hrefTo(to));
};

const subscribe = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** The place where the workspace is now. */
export const useRoute = (): Route =>
  parseRoute(
    useSyncExternalStore(subscribe, () => location.hash),
    location.search,
  );

/**
 * The gap that a person came to this view to fill. The address is replaced by that of the view, so
 * that whoever comes back to it is not sent to the gap once more; the gap is told when it has been,
 * so that one that is followed twice is sought twice.
 */
export const useSought = (view: string): string | undefined => {
  const route = useRoute();
  const isHere = route.page === 'matter' && route.view === view;
  const [taken, setTaken] = useState<string>();
  const coming = useRef<string>(undefined);
  const asked = isHere ? route.sought : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each gap that is sought
  useEffect(() => {
    if (asked) {
      coming.current = asked;
      setTaken(undefined);
      if (route.page === 'matter')
        replaceRoute(route, { page: 'matter', id: route.id ?? '', view });
    } else if (coming.current) {
      setTaken(coming.current);
      coming.current = undefined;
    }
  }, [asked]);
  return taken;
};
