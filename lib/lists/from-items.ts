import { isLocalAddress } from '../evidence/names/address-kind.ts';
import type { GivenAddress } from './table/read-addresses.ts';

/**
 * The addresses of items of a matter, to open their pages again: those on the web alone. Files, and
 * pages of this computer, have none. `row` counts the items that were given.
 */
export const fromItems = (items: readonly { readonly url: string }[]): readonly GivenAddress[] =>
  items.flatMap(({ url }, at) =>
    /^https?:/iu.test(url) && !isLocalAddress(url) ? [{ row: at + 1, given: url, url }] : [],
  );
