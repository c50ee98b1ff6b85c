import { beginNewLog } from './begin-new-log.ts';
import { ensureRoomOnDisk } from './room-on-disk.ts';

/** What all pages of the extension and its background remember until the browser ends. */
export type SessionMark = {
  readonly isSet: () => Promise<boolean>;
  readonly set: (isSet: boolean) => Promise<void>;
};

let mark: SessionMark | undefined;
/** What this page or worker knows; in doubt since the browser closed a connection of its own. */
let known: 'nothing' | 'whole' | 'in doubt' = 'nothing';

/**
 * Gives a page, or the background, what it remembers together with the others. To be called before
 * the store is opened.
 */
export const shareWholeLog = (shared: SessionMark): void => {
  mark = shared;
};

/**
 * Notes that the browser's log may end in half a record: to be called when the browser closed a
 * connection to the store, as Chromium does where it could not write.
 */
export const doubtLog = (): void => {
  known = 'in doubt';
  void mark?.set(false).catch(notShared);
};

const notShared = (error: unknown): false => {
  console.error('What is known of the log is not shared with other pages', error);
  return false;
};

const isKnownWhole = async (): Promise<boolean> => {
  // Workers, and the page that nobody sees, have no mark: whoever started them has made sure.
  const isMarked = known === 'nothing' && ((await mark?.isSet().catch(notShared)) ?? true);
  if (isMarked && known === 'nothing') known = 'whole';
  return known === 'whole';
};

const makeWhole = async (): Promise<void> => {
  if (await isKnownWhole()) return;
  await ensureRoomOnDisk();
  await beginNewLog();
  known = 'whole';
  await mark?.set(true).catch(notShared);
};

/**
 * Makes sure that what is stored from now on is there after the browser was ended: to be awaited
 * before the store is opened. Chromium writes what a page stores into a log (LevelDB). Ended in the
 * middle of a write, or out of room, it leaves half a record there, and later goes on behind that
 * half. When it reads the log again it passes over what follows the half in a block of 32 KiB, or
 * takes its whole database for damaged and deletes it, as where the half was left by a full disk.
 * Both were observed in Chromium 156 (test/e2e/kills/half-record.thorough.test.ts,
 * filled-disk.test.ts). So a new log is begun once a session, and after each time at which the
 * browser closed a connection. Errors: `QuotaExceededError` where the disk has no room for that.
 */
export const ensureWholeLog = async (): Promise<void> => {
  if (await isKnownWhole()) return;
  const { locks } = navigator;
  await (locks ? locks.request('matterproof-whole-log', makeWhole) : makeWhole());
};
