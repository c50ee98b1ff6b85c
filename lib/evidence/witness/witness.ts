import type { Custodian, Instant } from '../matter.ts';
import type { SamePage } from '../names/same-page.ts';

/**
 * How the custodians of two captures stand to each other by the names in their sealed records. Only
 * `two-names` is a second witness; of `one-name` the names are the same but for spelling, or one
 * is part of the other; of `unnamed` at least one record names nobody.
 */
export const WITNESS_RELATIONS = ['two-names', 'one-name', 'unnamed'] as const;
export type WitnessRelation = (typeof WITNESS_RELATIONS)[number];

/**
 * How the texts of two captures compare. `passages`: the recognised texts, sentence by sentence;
 * `agree` is how many of the `earlier` ones stand in the later text, which has `later`. `bytes`:
 * the captured texts of the pages are the same bytes. `none`: nothing of one kind to compare.
 * `redacted`: a record is redacted, so that nothing is told.
 */
export type WitnessText =
  | {
      readonly kind: 'passages';
      readonly isSame: boolean;
      readonly agree: number;
      readonly earlier: number;
      readonly later: number;
    }
  | { readonly kind: 'bytes' | 'none' | 'redacted' };

/** What two records state of one page, beside its text. */
export const WITNESS_FACTS = [
  'address',
  'title',
  'author',
  'handle',
  'authorId',
  'published',
  'edited',
  'views',
  'reposts',
  'comments',
  'likes',
  'privateWindow',
] as const;
export type WitnessFact = (typeof WITNESS_FACTS)[number];

/**
 * Two captures of one page in the index of a package, the earlier first: who captured them and
 * when, and the names of the facts that agree, that differ, and that one record alone states.
 * `media` counts the files of media that have the same bytes.
 */
export type IndexWitness = {
  readonly items: readonly string[];
  readonly relation: WitnessRelation;
  readonly by: SamePage['by'];
  readonly custodians: readonly Pick<Custodian, 'name' | 'organisation'>[];
  readonly at: readonly Instant[];
  readonly text: WitnessText;
  readonly agree: readonly string[];
  readonly differ: readonly string[];
  readonly single: readonly string[];
  readonly media: number;
};

/** The ids of two items that capture one page, the earlier first. */
export type WitnessPair = readonly [earlier: string, later: string];

/** The items that capture the same page as an item and name another custodian. */
export const otherWitnesses = (
  id: string,
  witnesses: readonly Pick<IndexWitness, 'items' | 'relation'>[],
): readonly string[] =>
  witnesses
    .filter(({ items, relation }) => relation === 'two-names' && items.includes(id))
    .flatMap(({ items }) => items.filter((item) => item !== id));
