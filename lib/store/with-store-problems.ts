import { ProblemError, toProblem } from '../evidence/problem.ts';
import { ensureRoomOnDisk } from './browser-log/room-on-disk.ts';
import { ensureRoom } from './free-space.ts';

const isDiskFull = (error: unknown): boolean => toProblem(error).code === 'STORAGE_FULL';

/**
 * Throws what a write failed with; where no room is left, by the error, by what the browser says of
 * the disk or by a try, `STORAGE_FULL` instead. Chromium names a full disk in some errors only.
 */
export const tellFullDisk = async (error: unknown): Promise<never> => {
  if (error instanceof ProblemError) throw error;
  await ensureRoom(0);
  const isFull = isDiskFull(error) || (await ensureRoomOnDisk().then(() => false, isDiskFull));
  throw isFull
    ? new ProblemError('STORAGE_FULL', 'The browser has no room for this', 'item')
    : error;
};

/** Runs a write. Errors: `STORAGE_FULL`, `STORE_FAILED`, and any `ProblemError` of the write. */
export const withStoreProblems = async <T>(write: () => PromiseLike<T>): Promise<T> => {
  try {
    return await write();
  } catch (failure) {
    return tellFullDisk(failure).catch((error: unknown) => {
      throw error instanceof ProblemError
        ? error
        : new ProblemError('STORE_FAILED', String(error), 'item');
    });
  }
};
