import type { RepackedWay } from './container/repacked.ts';

/**
 * What a verification has to say that is no fault; each has its sentence for people in `lib/words`
 * under `notes`.
 */
export const NOTE_CODES = [
  'REPACKED',
  'DECRYPTED',
  'LITTER',
  'NOT_IN_FORMAT',
  'MEMBER_UNKNOWN',
  'REPORT_NOT_COMPARED',
  'SCRIPTS_NOT_CHECKED',
  'LINES_SEALED',
  'CHAIN_ELSEWHERE',
  'CHAINS_DIFFER',
  'POST_TEXT_DIFFERS',
  'NAMED_OTHERWISE',
  'RECORD_REDACTED',
  'FILING_NOT_COMPARED',
  'TRANSCRIPTS',
  'DEPOSITED',
  'RECEIPTS_NOT_HERE',
  'PAGES_NOT_COMPARED',
] as const;
/** The code of a note. */
export type NoteCode = (typeof NOTE_CODES)[number];

/**
 * One thing that a reader should know: `paths` are inside the bag, `detail` plain English; `ways`
 * say how the package was packed again.
 */
export type Note = {
  readonly code: NoteCode;
  readonly detail: string;
  readonly paths?: readonly string[];
  readonly ways?: readonly RepackedWay[];
};

/** Builds a note, with the paths that it concerns if there are any. */
export const note = (code: NoteCode, detail: string, paths: readonly string[] = []): Note => ({
  code,
  detail,
  ...(paths.length > 0 && { paths }),
});

/** What one check of a package found, and what it has to say beside that. */
export type Checked<Finding> = {
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
};
