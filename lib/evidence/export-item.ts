import type { Derived } from './derived.ts';
import type { Bytes, Digest } from './digest.ts';
import type { Artifact, ItemRecord } from './item.ts';
import { defaultExhibit, type Labels, type Matter } from './matter.ts';

/** Why a file of an exported item stays back. */
export const WITHHELD_REASONS = ['redacted', 'secret', 'chosen'] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** A file of an exported item that stays back; `path` is inside the item's folder. */
export type WithheldFile = { readonly path: string; readonly reason: WithheldReason };

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
  /** Artifacts that stay back; the package lists them with digest, size and reason. */
  readonly withheld?: readonly WithheldFile[];
};

/** The artifacts of an item that go out. */
export const artifactsSent = ({
  record,
  withheld = [],
}: Pick<ExportItem, 'record' | 'withheld'>): readonly Artifact[] => {
  const back = new Set(withheld.map(({ path }) => path));
  return record.artifacts.filter(({ path }) => !back.has(path));
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
