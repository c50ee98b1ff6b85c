/** A database of no content, there only to be deleted. */
const NAME = 'matterproof-new-log';

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

/**
 * Makes the browser begin another log of its database, and write all that the log holds to a table.
 * Chromium does so where a database is deleted
 * (https://github.com/google/leveldb/blob/main/db/db_impl.cc, `CompactRange`). In a browser with
 * another database it does no harm. Errors: those of the browser, on a full disk above all.
 */
export const beginNewLog = async (): Promise<void> => {
  (await answered(indexedDB.open(NAME))).close();
  await answered(indexedDB.deleteDatabase(NAME));
};
