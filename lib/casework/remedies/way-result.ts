import type { ItemRecord } from '../../evidence/item.ts';

/** What a comparison reads of a sealed record. */
export type PageRecord = Pick<ItemRecord, 'status' | 'page' | 'post' | 'artifacts' | 'environment'>;

/** Why a row cannot tell. `not-seen` is of those parts of what was ordered in `missing`. */
export type WayUnknown =
  | 'not-ordered'
  | 'not-observed'
  | 'not-recorded'
  | 'not-seen'
  | 'address-unclear'
  | 'several'
  | 'other-window'
  | 'days-unknown';

/** What a row tells, and the items that it was read from, by their ids. */
export type WayResult = { readonly sources: readonly string[] } & (
  | { readonly result: 'same' | 'different' }
  | { readonly result: 'cannot-tell'; readonly why: WayUnknown }
);
