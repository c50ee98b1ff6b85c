import type { Digest } from '../evidence/digest.ts';
import type { Attachment, FileClaim } from '../evidence/file/file-facts.ts';
import type { MethodStep } from '../evidence/item.ts';
import type { Problem } from '../evidence/problem.ts';
import type { FileKind } from './kinds/file-kind.ts';
import type { PictureSize } from './kinds/picture-size.ts';

/**
 * What a reader took from the contents of a file. `text` is what was extracted, `by` the library
 * that did so, with its version.
 */
export type Contents = {
  readonly text?: string;
  readonly by?: string;
  readonly pages?: number;
  readonly pixels?: PictureSize;
  readonly claims?: readonly FileClaim[];
  readonly attachments?: readonly Attachment[];
  readonly problems?: readonly Problem[];
};

/** A file as it was read: its kind, its digest, and what its contents say. */
export type FileReading = Contents &
  FileKind & {
    readonly bytes: number;
    readonly digest: Digest;
    readonly problems: readonly Problem[];
    readonly steps: readonly MethodStep[];
  };

/** How a reader is cancelled and followed; `done` and `total` count pages of a PDF. */
export type ReadOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

/** The most characters of text that are kept of a file. */
export const MOST_CHARACTERS = 10_000_000;

/** The largest file whose contents are read, in bytes: a reader holds all of it in memory. */
export const MOST_READ_BYTES = 2 ** 28;

/** A problem of a file. */
export const fileProblem = (code: Problem['code'], message: string): Problem => ({
  code,
  message,
  part: 'file',
});

/** Text as it is kept: well-formed, without control characters but tabs and line ends. */
export const tidyText = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]+/gu, ' ');

/** Extracted text within the limit, and the problem that it was cut or is missing. */
export const keepText = (
  text: string,
): { readonly text?: string; readonly problems: readonly Problem[] } => {
  const tidied = tidyText(text);
  if (tidied.trim() === '')
    return { problems: [fileProblem('FILE_WITHOUT_TEXT', 'No text was found in the file')] };
  if (tidied.length <= MOST_CHARACTERS) return { text: tidied, problems: [] };
  const message = `Only the first ${MOST_CHARACTERS} characters were kept`;
  return {
    text: tidied.slice(0, MOST_CHARACTERS).toWellFormed(),
    problems: [fileProblem('FILE_TEXT_CUT', message)],
  };
};
