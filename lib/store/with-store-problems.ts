import { ProblemError } from '../evidence/problem.ts';

/** Whether a full disk is the cause; Dexie wraps the browser's own error as `inner`. */
const isDiskFull = (error: unknown): boolean =>
  [error, (error as { inner?: unknown } | null)?.inner].some(
    (cause) => (cause as Error | null)?.name === 'QuotaExceededError',
  );

/** An error of a write as a problem that people can act on. */
const asStoreProblem = (error: unknown): ProblemError => {
  if (isDiskFull(error))
    return new ProblemError('STORAGE_FULL', 'The browser has no room for this', 'item');
  return error instanceof ProblemError
    ? error
    : new ProblemError('STORE_FAILED', String(error), 'item');
};

/** Runs a write. Errors: `STORAGE_FULL`, `STORE_FAILED`, and any `ProblemError` of the write. */
export const withStoreProblems = async <T>(write: () => PromiseLike<T>): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    throw asStoreProblem(error);
  }
};
