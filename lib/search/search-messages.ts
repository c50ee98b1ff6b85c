import type { Excerpt } from './build-excerpt.ts';

/**
 * Messages from the screen to the search worker: folded fields of new and changed items with the
 * ids of removed items, a query, or the items whose lines that a query hit are wanted.
 */
export type SearchRequest =
  | {
      readonly kind: 'items';
      readonly put: readonly (readonly [string, string])[];
      readonly drop: readonly string[];
    }
  | { readonly kind: 'find'; readonly query: string; readonly ticket: number }
  | { readonly kind: 'excerpts'; readonly query: string; readonly ids: readonly string[] };

/**
 * Messages from the search worker: the ids found and how many texts were not read yet, how many are
 * left after items came or it read some, or the lines that a query hit, by item; an item whose
 * texts do not hold the words is not among them.
 */
export type SearchAnswer =
  | {
      readonly kind: 'found';
      readonly ids: readonly string[];
      readonly ticket: number;
      readonly left: number;
    }
  | { readonly kind: 'reading'; readonly left: number }
  | {
      readonly kind: 'excerpts';
      readonly query: string;
      readonly excerpts: readonly (readonly [string, Excerpt])[];
    };
