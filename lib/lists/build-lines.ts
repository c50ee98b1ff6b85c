import type { ListLine } from '../evidence/list/list-line.ts';
import { pageKeyOf } from '../evidence/names/page-key.ts';
import { type KeyedPage, keyPage } from '../evidence/names/page-keys.ts';
import { samePageBy } from '../evidence/names/same-page.ts';
import type { GivenAddress } from './table/read-addresses.ts';

/** An item of the matter, as far as it says which page it is of. */
export type KnownItem = KeyedPage & { readonly id: string };

/** The items by each of their keys. */
const byKey = (items: readonly KnownItem[]): ReadonlyMap<string, readonly KnownItem[]> => {
  const found = new Map<string, KnownItem[]>();
  for (const item of items)
    for (const key of new Set([...item.pageKeys, item.canonicalKey ?? '']))
      found.set(key, [...(found.get(key) ?? []), item]);
  return found;
};

/**
 * The lines of a list from its addresses, in their order. An address of the same page as an earlier
 * line's, by the rule for items, is a duplicate and names that line. A page that the matter has
 * items of names them, and is opened all the same unless a person skips it.
 */
export const buildLines = (
  addresses: readonly GivenAddress[],
  items: readonly KnownItem[] = [],
): Omit<ListLine, 'list'>[] => {
  const known = byKey(items);
  const first = new Map<string, number>();
  return addresses.map(({ row, given, url, reason }, at) => {
    const n = at + 1;
    const line = { n, row, given, tries: 0 };
    if (url === undefined)
      return { ...line, state: 'not-captured', reason: reason ?? 'not-a-web-address' };
    const key = pageKeyOf(url);
    const sameAs = first.get(key);
    if (sameAs !== undefined) return { ...line, url, state: 'duplicate', sameAs };
    first.set(key, n);
    const page = keyPage({ page: { url } });
    const same = (known.get(key) ?? []).filter((item) => samePageBy(page, item) !== undefined);
    const ids = same.map(({ id }) => id);
    return { ...line, url, state: 'waiting', ...(ids.length > 0 && { known: ids }) };
  });
};
