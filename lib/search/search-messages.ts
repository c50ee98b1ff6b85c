/**
 * Messages from the screen to the search worker: folded fields of new and changed items with the
 * ids of removed items, or a query.
 */
export type SearchRequest =
  | {
      readonly kind: 'items';
      readonly put: readonly (readonly [string, string])[];
      readonly drop: readonly string[];
    }
  | { readonly kind: 'find'; readonly query: string; readonly ticket: number };

/** Messages from the search worker: the ids found, or how many texts it still has to read. */
export type SearchAnswer =
  | { readonly kind: 'found'; readonly ids: readonly string[]; readonly ticket: number }
  | { readonly kind: 'reading'; readonly left: number };
