import { ITEM_ROLES } from '../../../../lib/evidence/item-role.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';

/** What a list can be ordered by; a column bears the same name. */
export type SortKey =
  | 'exhibit'
  | 'number'
  | 'place'
  | 'title'
  | 'role'
  | 'kind'
  | 'author'
  | 'custodian'
  | 'published'
  | 'captured'
  | 'tags'
  | 'note'
  | 'status'
  | 'size';
export type Sort = { readonly by: SortKey; readonly down: boolean };

type Value = string | number | undefined;

const STATUSES = ['complete', 'partial', 'withheld'];
const words = (text: string | undefined): Value => text || undefined;

const readers: Record<SortKey, (item: ListingRow) => Value> = {
  exhibit: ({ exhibit }) => words(exhibit),
  number: ({ number }) => number,
  place: ({ filing }) => (filing?.place ? Number(filing.place) : undefined),
  title: ({ title }) => words(title),
  role: ({ role }) => (role ? ITEM_ROLES.indexOf(role) : undefined),
  kind: ({ kind, platform }) => `${kind} ${platform ?? ''}`,
  author: ({ author }) => words(author),
  custodian: ({ custodian }) => words(custodian),
  published: ({ publishedAt }) => publishedAt && Date.parse(publishedAt),
  captured: ({ capturedAt }) => Date.parse(capturedAt),
  tags: ({ tags }) => words(tags.join(' ')),
  note: ({ note }) => words(note),
  status: ({ status, withheld }) => STATUSES.indexOf(withheld ? 'withheld' : status),
  size: ({ bytes }) => bytes,
};

type Keyed = { readonly item: ListingRow; readonly value: Value };

/** How two items follow one another; one without a value comes last both ways. */
const comparing = ({ by, down }: Sort, language: string) => {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const read = readers[by];
  const turn = down ? -1 : 1;
  return {
    keyed: (item: ListingRow): Keyed => ({ item, value: read(item) }),
    order: ({ value: a }: Keyed, { value: b }: Keyed): number => {
      if (a === undefined || b === undefined)
        return Number(a === undefined) - Number(b === undefined);
      const order =
        typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
      return turn * order;
    },
  };
};

/**
 * The items in order. One without a value comes last both ways: that it is not known says nothing
 * of its place.
 */
export const sortItems = (
  items: readonly ListingRow[],
  sort: Sort,
  language: string,
): ListingRow[] => {
  const { keyed, order } = comparing(sort, language);
  return items
    .map(keyed)
    .sort(order)
    .map(({ item }) => item);
};

/** Items in an order, with what they were sorted from and by. */
export type Sorted = {
  readonly items: readonly ListingRow[];
  readonly sort: Sort;
  readonly language: string;
  readonly sorted: readonly ListingRow[];
};

/** With more new ones among them than one in so many, all are sorted. */
const FEW = 4;

/**
 * Sorts items that are mostly those of the last time: the same ones are the same objects and follow
 * one another as before. What is new is put into its place, in a fraction of the time.
 */
export const sortAgain = (
  before: Sorted | undefined,
  items: readonly ListingRow[],
  sort: Sort,
  language: string,
): Sorted => {
  const all = () => ({ items, sort, language, sorted: sortItems(items, sort, language) });
  if (before?.sort !== sort || before.language !== language) return all();
  if (before.items === items) return before;
  const known = new Set(before.items);
  const fresh = items.filter((item) => !known.has(item));
  if (fresh.length * FEW > items.length) return all();
  const places = new Map(items.map((item, at) => [item, at]));
  const kept = before.sorted.filter((item) => places.has(item));
  const { keyed, order } = comparing(sort, language);
  /** Of equal items that comes first which does so in `items`. */
  const isBefore = (one: Keyed, other: Keyed): boolean =>
    (order(one, other) || (places.get(one.item) ?? 0) - (places.get(other.item) ?? 0)) < 0;
  const sorted: ListingRow[] = [];
  let from = 0;
  for (const one of fresh.map(keyed).sort(order)) {
    let [low, high] = [from, kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(keyed(kept[middle] as ListingRow), one)) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from += 1) sorted.push(kept[from] as ListingRow);
    sorted.push(one.item);
  }
  for (; from < kept.length; from += 1) sorted.push(kept[from] as ListingRow);
  return { items, sort, language, sorted };
};
