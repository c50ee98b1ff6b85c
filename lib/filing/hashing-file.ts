import { type Digest, startDigest } from '../evidence/digest.ts';
import type { FileSink } from './filing-file.ts';

/** A file that is being written: `abort` leaves it unfinished. */
export type ClosableFile = FileSink & {
  readonly close: () => void | Promise<void>;
  readonly abort: () => void;
};

/** What is known of a file that was written to its end. */
export type WrittenFile = { readonly bytes: number; readonly digest: Digest };

/** Counts and hashes what is written into a file; `written` is set once the file is closed. */
export const hashingFile = (
  file: ClosableFile,
  onClosed: (written: WrittenFile) => void,
): ClosableFile => {
  const digest = startDigest();
  let bytes = 0;
  return {
    write: (piece) => {
      digest.update(piece);
      bytes += piece.length;
      return file.write(piece);
    },
    close: async () => {
      await file.close();
      onClosed({ bytes, digest: digest.done() });
    },
    abort: file.abort,
  };
};
