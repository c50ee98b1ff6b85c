import type { Bytes, Digest } from '../evidence/digest.ts';

/**
 * A volume as a verifier opened it. `index` is the text of `data/manifest.json`, `log` that of the
 * custody log; `records` (or the redacted ones) and `tokens` are the bytes of them by the folder
 * of their item, `items/0007-01JD…`. `digests` are those of all files, by path.
 */
export type OpenedVolume = {
  readonly index: string;
  readonly log: string;
  /** The texts of the logs of other custodians, by their paths. */
  readonly chainLogs: ReadonlyMap<string, string>;
  readonly records: ReadonlyMap<string, Bytes>;
  readonly tokens: ReadonlyMap<string, Bytes>;
  /** The receipts of deposited items, by the folder of their item. */
  readonly receipts: ReadonlyMap<string, Bytes>;
  /** The bytes of the lists of comments, by the folder of their item. */
  readonly comments: ReadonlyMap<string, Bytes>;
  readonly digests: ReadonlyMap<string, Digest | undefined>;
};

/**
 * Makes the files that people read in `volume` again, from the index, records and logs of all
 * volumes of its export, and returns their digests by path. Returns undefined if this maker is not
 * the one that made them, or something that it needs is not there; throws if nothing can be made
 * from such an index.
 */
export type RebuildFiles = (
  volume: OpenedVolume,
  all: readonly OpenedVolume[],
) => ReadonlyMap<string, Digest> | undefined;
