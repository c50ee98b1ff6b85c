import { useSyncExternalStore } from 'react';

/** A place in the workspace, as the address bar holds it. A matter without an id is the one to begin with. */
export type Route =
  | { readonly page: 'matter'; readonly id?: string }
  | { readonly page: 'item'; readonly id: string }
  | { readonly page: 'verify' | 'settings' };

/** Reads `#/matter/<id>`, `#/item/<id>`, `#/verify`, `#/settings`, or `?verify` where there is no hash. */
export const parseRoute = (hash: string, search: string): Route => {
  const [, page, id] = hash.split('/');
  if (page === 'item' && id) return { page, id };
  if (page === 'matter' && id) return { page, id };
  if (page === 'verify' || page === 'settings') return { page };
  return !page && new URLSearchParams(search).has('verify') ? { page: 'verify' } : { page: 'matter' };
};

/** The address of a place. */
export const hrefTo = (route: Route): string =>
  'id' in route || route.page === 'matter' ? `#/${route.page}/${route.id ?? ''}` : `#/${route.page}`;

/** Goes to a place, leaving the one before to the browser's Back. */
export const goTo = (route: Route): void => {
  location.hash = hrefTo(route);
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
