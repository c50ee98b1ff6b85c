import { beginNewLog } from './begin-new-log.ts';
import { ensureRoomOnDisk } from './room-on-disk.ts';

/** What all pages of the extension and its background remember until the browser ends. */
export type SessionMark = {
  readonly isSet: () => Promise<boolean>;
  readonly set: (isSet: boolean) => Promise<void>;
};

let mark: SessionMark | undefined;
let asked: Promise<boolean> | undefined;
/** Whether the browser closed a connection of this page or worker since it last made sure. */
let isDoubted = false;

/**
 * Gives a page, or the background, what it remembers together with the others. To be called before
 * the store is opened: the mark is read meanwhile.
 */
export const shareWholeLog = (shared: SessionMark): void => {
  mark = shared;
  asked = shared.isSet().catch(() => false);
};

/**
 * Notes that the browser's log may end in half a record: to be called when the browser closed a
 * connection to the store, as Chromium does where it could not write.
 */
export const doubtLog = (): void => {
  isDoubted = true;
  asked = undefined;
  mark?.set(false).catch((error) => console.error('Not noted for other pages', error));
};

const isKnownWhole = async (): Promise<boolean> => {
  if (isDoubted) return false;
  const known = await (asked ?? mark?.isSet());
  asked = undefined;
  // A worker has no mark: the page that started it has made sure before.
  return known ?? true;
};

const makeWhole = async (): Promise<void> => {
  if (await isKnownWhole()) return;
  await ensureRoomOnDisk();
  await beginNewLog();
  isDoubted = false;
  await mark?.set(true);
};

/**
 * Makes sure that what is stored from now on is there after the browser was ended: to be awaited
 * before the store is opened. Chromium writes what a page stores into a
 * log (LevelDB). Ended in the middle of a write, or out of room, it leaves half a record there, and
 * later goes on behind that half. When it reads the log again it passes over what follows the half
 * in a block of 32 KiB; where the half was left by a full disk, or what is lost so is needed to
 * read the rest, it takes its whole database for damaged and deletes it. Both were observed in
 * Chromium 156 (test/e2e/kills/half-record.thorough.test.ts, filled-disk.test.ts). So a new log is
 * begun once a session, and after each time at which the browser closed a connection. Errors:
 * `QuotaExceededError` where the disk has no room for that.
 */
export const ensureWholeLog = async (): Promise<void> => {
  if (await isKnownWhole()) return;
  const { locks } = navigator;
  await (locks ? locks.request('matterproof-whole-log', makeWhole) : makeWhole());
};
