import type { Bytes, Digest } from '../../evidence/digest.ts';

/**
 * Where the bytes of an artifact are stored, and how an error message names it: `Item 1
 * (XM-2021-0001): viewport.png`.
 */
export type StoredFile = { readonly item: string; readonly path: string; readonly called: string };

/** A file that was made for this export, by its name in the export's folder. */
export type MadeFile = { readonly made: string; readonly called: string };

/**
 * One file for a zip: its path inside the zip's folder, its size in bytes, its digest, whether the
 * zip stores it uncompressed, and its bytes or where they are stored. Plain data, so that it can be
 * posted to a worker.
 */
export type EntryToWrite = {
  readonly path: string;
  readonly bytes: number;
  readonly digest: Digest;
  readonly store: boolean;
  readonly content: Bytes | StoredFile | MadeFile;
};
