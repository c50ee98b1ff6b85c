import { ProblemError } from '../evidence/problem.ts';

/**
 * Kept free for the record, the custody entry and the journal's end, so that what was had can
 * always be sealed.
 */
const RESERVE_BYTES = 256 * 1024;

/**
 * Throws `STORAGE_FULL` when the browser has no room for so many more bytes. Asked before each
 * write: the browser itself notices a full disk only after it has tried, and with
 * `unlimitedStorage` only when the disk is really full.
 */
export const ensureRoom = async (
  bytes: number,
  storage = globalThis.navigator?.storage,
): Promise<void> => {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = (await storage?.estimate?.()) ?? {};
  if (quota - usage < bytes + RESERVE_BYTES)
    throw new ProblemError(
      'STORAGE_FULL',
      `${bytes} bytes are needed and ${Math.max(0, quota - usage)} are left`,
      'item',
    );
};
