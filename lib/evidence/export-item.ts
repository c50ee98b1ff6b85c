import type { CommentList } from './comments/comment-list.ts';
import type { Derived } from './derived.ts';
import type { Bytes, Digest } from './digest.ts';
import { sortExhibits } from './filing-labels.ts';
import type { Artifact, ItemRecord } from './item.ts';
import { defaultExhibit, type Labels, type Matter } from './matter.ts';

/** Why a file of an exported item stays back. */
export const WITHHELD_REASONS = ['redacted', 'secret', 'chosen'] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** A file of an exported item that stays back; `path` is inside the item's folder. */
export type WithheldFile = { readonly path: string; readonly reason: WithheldReason };

/**
 * A derived file as it goes out. Of one that was made for this export `content` is there, or
 * `stored`, its name in the export's private folder.
 */
export type SentDerived = Derived & {
  readonly kind?: 'picture' | 'text' | 'record' | 'page';
  readonly content?: Bytes;
  readonly stored?: string;
};

/**
 * One entry of the redaction log: which box of which file was covered and why. `file` and `of` are
 * paths inside the item's folder, of the derived file and the artifact that it was made from, which
 * have the digests `digest` and `from`; a text has no box.
 */
export type Redaction = {
  readonly file: string;
  readonly of: string;
  readonly box?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly reason: string;
  readonly from: Digest;
  readonly digest: Digest;
};

/**
 * One item as it is handed over: its number in the matter, its sealed record with the very bytes
 * that were hashed, its labels, and a time-stamp token over `recordBytes` if there is one.
 */
export type ExportItem = {
  readonly number: number;
  /** The id of the chain of another custodian that it came in, where it has this number. */
  readonly chain?: string;
  readonly digest: Digest;
  readonly record: ItemRecord;
  readonly recordBytes: Bytes;
  readonly labels: Labels;
  readonly recordToken?: Bytes;
  /** What a vault's storage answered about it (`DepositReceipt`). */
  readonly receipt?: Bytes;
  /** It came in a package, and was not captured in this store. */
  readonly isReceived?: true;
  /** The number of the line that received it, where that goes out as a sealed line. */
  readonly receivedLine?: number;
  /** Files made later from the artifacts. */
  readonly derived?: readonly SentDerived[];
  /** Artifacts that stay back; the package lists them with digest, size and reason. */
  readonly withheld?: readonly WithheldFile[];
  /** The captured texts of an item with a redaction, by path; read before the export. */
  readonly texts?: readonly { readonly path: string; readonly text: string }[];
  /** The comments found in its page, where their list goes out. */
  readonly comments?: CommentList;
  /** What was redacted in this package; `record` is then without the covered words. */
  readonly redactions?: readonly Redaction[];
  /** The bytes of record.redacted.json, which goes out in place of the sealed record. */
  readonly redactedRecord?: Bytes;
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

/** The items of an export in the order of their exhibits (`sortExhibits`). */
export const inExhibitOrder = (
  input: { readonly matter: Matter },
  items: readonly ExportItem[],
): readonly ExportItem[] =>
  sortExhibits(items, (item) => ({
    filing: item.labels.filing,
    exhibit: exhibitOf(input, item),
  }));

/** The exhibit label of every item of an export, by the item’s id. */
export const exhibitsOf = (input: {
  readonly matter: Matter;
  readonly items: readonly ExportItem[];
}): ReadonlyMap<string, string> =>
  new Map(input.items.map((item) => [item.record.id, exhibitOf(input, item)]));
