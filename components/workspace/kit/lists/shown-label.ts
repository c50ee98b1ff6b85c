import type { TFunction } from 'i18next';
import { unnumberedLabel } from '../../../../lib/evidence/matter.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';

type Item = Pick<ListingRow, 'exhibit' | 'number' | 'chain' | 'custodian'>;

/**
 * What an item is called beside its title: its exhibit label or, where nobody has numbered it yet,
 * what packages call it, or its number.
 */
export const shownLabel = ({ exhibit, number, chain, custodian }: Item, t: TFunction): string => {
  if (exhibit) return exhibit;
  return chain && custodian
    ? unnumberedLabel({ id: chain, custodian: { name: custodian } }, number)
    : t('items.unnumbered', { number });
};

/** An item with all that names it where it has no exhibit label. */
export type NamedItem = Item & Pick<ListingRow, 'title'>;

/** More of a title than a sentence can hold. */
const LONGEST_TITLE = 60;

const cut = (title: string): string => {
  const signs = [...title];
  return signs.length > LONGEST_TITLE ? `${signs.slice(0, LONGEST_TITLE - 1).join('')}…` : title;
};

/**
 * What an item is called where nothing else names it: its exhibit label or, where nobody has
 * numbered it yet, its title and what packages call it.
 */
export const itemName = (item: NamedItem, t: TFunction): string =>
  item.exhibit || t('items.named', { title: cut(item.title), label: shownLabel(item, t) });
