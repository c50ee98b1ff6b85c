import type { Digest } from '../evidence/digest.ts';

/**
 * One made file of `data/filing/` or `data/loadfile/`: its path from `data/`, and the digests of
 * the records and artifacts that it was made from. Its bytes lie in the export's private folder
 * under `stored`, so that a large file passes through no message.
 */
export type FilingFile = {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: Digest;
  readonly from: readonly Digest[];
  readonly stored: string;
};

/**
 * Receives the pieces of one file; the memory of a piece may be reused after the promise. A piece
 * that is the whole file may be told as such, and is then hashed faster.
 */
export type FileSink = {
  readonly write: (piece: Uint8Array<ArrayBuffer>, isWhole?: boolean) => void | Promise<void>;
};

/** A file that is being written: `abort` leaves it unfinished. */
export type ClosableSink = FileSink & {
  readonly close: () => void | Promise<void>;
  readonly abort: () => void;
};
