/** A database of no content, there only to be deleted. */
const NAME = 'matterproof-new-log';

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

/**
 * Makes the browser begin another log of its database. Chromium writes what a page stores into a
 * log (LevelDB). Ended in the middle of a write, it leaves half a record there; after its next
 * start it goes on behind that half, and at the start after that it passes over what follows the
 * half in a block of 32 KiB, so that what had been stored safely is gone without a word (observed
 * in Chromium 156: test/e2e/kills/half-record.thorough.test.ts). Once a database is deleted, all
 * that the log holds is in a table, and another log is begun
 * (https://github.com/google/leveldb/blob/main/db/db_impl.cc, `CompactRange`). In a browser with
 * another database it does no harm. Errors: those of the browser, on a full disk above all.
 */
export const beginNewLog = async (): Promise<void> => {
  (await answered(indexedDB.open(NAME))).close();
  await answered(indexedDB.deleteDatabase(NAME));
};
