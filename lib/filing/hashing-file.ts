import { type Digest, digestOf, startDigest } from '../evidence/digest.ts';
import type { ClosableSink } from './filing-file.ts';

/** What is known of a file that was written to its end. */
export type WrittenFile = { readonly bytes: number; readonly digest: Digest };

/** A file that the browser copies to hash it is no larger: it frees copies late. */
const MOST_COPIED = 4 * 2 ** 20;

/** Counts and hashes what is written into a file; `written` is set once the file is closed. */
export const hashingFile = (
  file: ClosableSink,
  onClosed: (written: WrittenFile) => void,
): ClosableSink => {
  const hash = startDigest();
  let [bytes, whole]: [number, Digest | undefined] = [0, undefined];
  return {
    write: async (piece, isWhole = false) => {
      bytes += piece.length;
      const coming = isWhole && piece.length <= MOST_COPIED ? digestOf(piece) : undefined;
      if (!coming) hash.update(piece);
      await file.write(piece);
      whole = await coming;
    },
    close: async () => {
      await file.close();
      onClosed({ bytes, digest: whole ?? hash.done() });
    },
    abort: file.abort,
  };
};
