/** What can go wrong; `lib/words` has a sentence for each code. */
export const PROBLEM_CODES = [
  'PAGE_FORBIDDEN',
  'PAGE_LOADING',
  'PAGE_UNREADABLE',
  'PAGE_TOO_LARGE',
  'PAGE_TOO_TALL',
  'PAGE_GREW',
  'PAGE_GAP',
  'PAGE_MOVED',
  'PAGE_ZOOMED',
  'PART_CLOSED',
  'PAGE_COVERED',
  'TAB_CLOSED',
  'TAB_NAVIGATED',
  'TAB_HIDDEN',
  'TAB_MOVED',
  'ADDRESS_CHANGED',
  'WORDS_CHANGED',
  'NOT_RELOADED',
  'NOT_ALL_OPENED',
  'COMMENTS_FEWER',
  'MEDIA_MISSING',
  'RECORDING_CUT',
  'RECORDING_FAILED',
  'RECORDING_LOST',
  'RECOGNISER_FAILED',
  'SCREENSHOT_FAILED',
  'PAGE_NOT_RESTORED',
  'RENDER_FAILED',
  'POST_NOT_CUT',
  'RECOGNISER_SLOW',
  'STORAGE_FULL',
  'STORE_FAILED',
  'STORE_NOT_OPENED',
  'INTERRUPTED',
  'STOPPED',
  'TIME_LIMIT',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_CHANGED',
  'FILE_DAMAGED',
  'FILE_LOCKED',
  'FILE_WITHOUT_TEXT',
  'FILE_TEXT_CUT',
  'FILE_NOT_FETCHED',
  'FILE_TEXT_NOT_READ',
  'ALREADY_CAPTURING',
  'BAD_LABEL',
  'EXHIBIT_TAKEN',
  'EXHIBIT_RESERVED',
  'MATTER_UNKNOWN',
  'LIST_UNKNOWN',
  'LIST_NO_WORKBOOK',
  'LIST_TOO_LARGE',
  'SITES_NOT_PERMITTED',
  'ALTERED',
  'PACKAGE_TOO_LARGE',
  'PACKAGE_TOO_MANY_FILES',
  'PLACE_REFUSED',
  'PLACE_FAILED',
  'CANCELLED',
  'BACKUP_CHANGED',
  'BACKUP_DAMAGED',
  'BACKUP_PARTS',
  'BACKUP_TOO_LARGE',
  'PASS_PHRASE_WRONG',
  'UNEXPECTED',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A part of a capture that a problem concerns. */
export type CapturePart = 'page' | 'viewport' | 'segments' | 'post' | 'render' | 'item' | 'file';

/**
 * A problem as stored in the sealed record: `message` is English, `code` selects a translation,
 * which states the figures and names in `values` where there are any.
 */
export type Problem = {
  readonly code: ProblemCode;
  readonly message: string;
  readonly part?: CapturePart;
  readonly values?: { readonly [name: string]: string | number };
};

/** The only error class: a thrown problem. `toProblem` turns it into a value for messages. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly part?: CapturePart;

  constructor(code: ProblemCode, message: string, part?: CapturePart) {
    super(message);
    this.name = 'ProblemError';
    this.code = code;
    if (part) this.part = part;
  }
}

type Wrapped = { readonly name?: unknown; readonly inner?: unknown };

/** Dexie wraps the browser's own error as `inner`, and that again where the store is closed. */
const namesOf = (thrown: unknown): unknown[] => {
  const names: unknown[] = [];
  for (let cause = thrown as Wrapped | null | undefined; cause; cause = cause.inner as Wrapped)
    names.push(cause.name);
  return names;
};

const codeOf = (thrown: unknown): ProblemCode => {
  if (thrown instanceof ProblemError) return thrown.code;
  const names = namesOf(thrown);
  if (names.includes('QuotaExceededError')) return 'STORAGE_FULL';
  return names.length > 1 && names[0] === 'DatabaseClosedError' ? 'STORE_NOT_OPENED' : 'UNEXPECTED';
};

/**
 * Turns any thrown value into a problem: a `QuotaExceededError`, wrapped or not, into
 * `STORAGE_FULL`; what Dexie tells where opening the store failed into `STORE_NOT_OPENED`
 * (https://dexie.org/docs/DexieErrors/Dexie.DatabaseClosedError).
 */
export const toProblem = (thrown: unknown, part?: CapturePart): Problem => {
  const code = codeOf(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const where = thrown instanceof ProblemError ? (thrown.part ?? part) : part;
  return where ? { code, message, part: where } : { code, message };
};
