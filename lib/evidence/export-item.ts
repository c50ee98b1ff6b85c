import type { Derived } from './derived.ts';
import type { Bytes, Digest } from './digest.ts';
import type { ItemRecord } from './item.ts';
import { defaultExhibit, type Labels, type Matter } from './matter.ts';

/**
 * One item as it is handed over: its number in the matter, its sealed record with the very bytes
 * that were hashed, its labels, and a time-stamp token over `recordBytes` if there is one.
 */
export type ExportItem = {
  readonly number: number;
  readonly digest: Digest;
  readonly record: ItemRecord;
  readonly recordBytes: Bytes;
  readonly labels: Labels;
  readonly recordToken?: Bytes;
  /** Files made later from the artifacts. */
  readonly derived?: readonly Derived[];
};

/** The exhibit label that an item bears in an export of the matter. */
export const exhibitOf = (
  { matter }: { readonly matter: Matter },
  { labels, number }: Pick<ExportItem, 'labels' | 'number'>,
): string => labels.exhibit || defaultExhibit(matter, number);

/** The exhibit label of every item of an export, by the item’s id. */
export const exhibitsOf = (input: {
  readonly matter: Matter;
  readonly items: readonly ExportItem[];
}): ReadonlyMap<string, string> =>
  new Map(input.items.map((item) => [item.record.id, exhibitOf(input, item)]));
