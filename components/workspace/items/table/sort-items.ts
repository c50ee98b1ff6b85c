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

/**
 * The items in order. One without a value comes last both ways: that it is not known says nothing
 * of its place.
 */
export const sortItems = (
  items: readonly ListingRow[],
  { by, down }: Sort,
  language: string,
): ListingRow[] => {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const read = readers[by];
  const turn = down ? -1 : 1;
  return items
    .map((item) => ({ item, value: read(item) }))
    .sort(({ value: a }, { value: b }) => {
      if (a === undefined || b === undefined)
        return Number(a === undefined) - Number(b === undefined);
      const order =
        typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
      return turn * order;
    })
    .map(({ item }) => item);
};
