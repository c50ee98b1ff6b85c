import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import type { ArtifactRow } from '../../../lib/store/rows.ts';

/** One of two items that are compared, with its files. */
export type ComparedItem = {
  readonly item: ListedItem;
  readonly artifacts: readonly ArtifactRow[];
};

/** Two items, the earlier first. */
export type ComparedPair = readonly [ComparedItem, ComparedItem];
