import type { ItemRecord, StatedTime } from '../../evidence/item.ts';
import type { Instant } from '../../evidence/matter.ts';
import { type KeyedPage, keyPage } from '../../evidence/names/page-keys.ts';
import type { ProblemCode } from '../../evidence/problem.ts';
import { tryOpenRecord } from '../items/open-record.ts';
import type { ItemRow } from '../rows.ts';

/**
 * What a list shows of an item: its row without the sealed bytes, and the few facts of its record
 * that lists need. Derived, never evidence: ten thousand of these are read in a moment, ten
 * thousand records are not.
 */
export type ListingRow = Omit<ItemRow, 'recordBytes'> &
  KeyedPage & {
    /**
     * When the page says that it was published, word for word, and as an instant where the words
     * allow one.
     */
    readonly publishedRaw?: string;
    readonly publishedAt?: Instant;
    /** Those times whole, with their precision, for date flags. */
    readonly stated: { readonly published?: StatedTime; readonly edited?: StatedTime };
    readonly problemCodes: readonly ProblemCode[];
    /** Bytes of the record and of all captured files. */
    readonly bytes: number;
  };

/** An item's row in lists. Never throws. */
export const listingOf = (item: ItemRow): ListingRow => {
  const { recordBytes, ...row } = item;
  const record: Partial<ItemRecord> = tryOpenRecord(item) ?? {};
  const { post, problems = [], artifacts = [] } = record;
  const page = record.page ?? { url: item.url ?? '' };
  return {
    ...row,
    ...(post?.published ? { publishedRaw: post.published.shown ?? post.published.raw } : {}),
    ...(post?.published?.at ? { publishedAt: post.published.at } : {}),
    stated: {
      ...(post?.published && { published: post.published }),
      ...(post?.edited && { edited: post.edited }),
    },
    ...keyPage({ page, post }),
    problemCodes: problems.map(({ code }) => code),
    bytes: artifacts.reduce((sum, { bytes }) => sum + bytes, recordBytes?.length ?? 0),
  };
};
