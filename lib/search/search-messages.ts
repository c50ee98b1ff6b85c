/**
 * What the screen tells the searching worker: the fields of items, folded; the items that left; a
 * query.
 */
export type SearchRequest =
  | {
      readonly kind: 'items';
      readonly put: readonly (readonly [string, string])[];
      readonly drop: readonly string[];
    }
  | { readonly kind: 'find'; readonly query: string; readonly ticket: number };

/** What the worker answers: the items found, or how many texts it still has to read. */
export type SearchAnswer =
  | { readonly kind: 'found'; readonly ids: readonly string[]; readonly ticket: number }
  | { readonly kind: 'reading'; readonly left: number };
