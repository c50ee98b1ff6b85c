import type { KeptChecksum } from '../../evidence/file/kept-checksum.ts';
import { type EvidenceStore, store } from '../db.ts';
import { filesOfItem } from '../key-ranges.ts';
import { rowsReader } from './rows-reader.ts';

/** The tables whose rows hold a Blob; the last two have one row an item, without a path. */
export type FileTable = 'artifacts' | 'derived' | 'thumbnails' | 'lines';

/** Names one row of a `FileTable`; a thumbnail and text lines have no path. */
export type FileKey = { readonly item: string; readonly path?: string | undefined };

/** A row of a `FileTable`, its Blob left out where the row is staged. */
export type FileRow = FileKey &
  Partial<KeptChecksum> & { readonly mediaType?: string; readonly blob?: Blob };

const keyOf = ({ item, path }: FileKey) => (path === undefined ? item : [item, path]);

/** The rows of an item in a table of files. */
export const listFileRows = (
  table: FileTable,
  item: string,
  db: EvidenceStore = store,
): Promise<FileRow[]> =>
  table === 'thumbnails' || table === 'lines'
    ? db.table(table).where('item').equals(item).toArray()
    : filesOfItem(db.table(table), item).toArray();

/** One row of a table of files, if it is there. */
export const findFileRow = (
  table: FileTable,
  key: FileKey,
  db: EvidenceStore = store,
): Promise<FileRow | undefined> => db.table(table).get(keyOf(key));

/**
 * Makes a function that reads one row of a table of files, if it is there; calls made in the same
 * turn are batched (`rowsReader`).
 */
export const fileRowsReader = (
  db: EvidenceStore = store,
): ((table: FileTable, key: FileKey) => Promise<FileRow | undefined>) => {
  const readerOf = (table: FileTable) =>
    rowsReader((keys: FileKey[]) => db.table<FileRow>(table).bulkGet(keys.map(keyOf)));
  const readers = {
    artifacts: readerOf('artifacts'),
    derived: readerOf('derived'),
    thumbnails: readerOf('thumbnails'),
    lines: readerOf('lines'),
  };
  return (table, key) => readers[table](key);
};

/** Adds or replaces a row of a table of files. */
export const putFileRow = async (
  table: FileTable,
  row: FileRow,
  db: EvidenceStore = store,
): Promise<void> => {
  await db.table(table).put(row);
};

/** Deletes a row of a table of files. */
export const deleteFileRow = (
  table: FileTable,
  key: FileKey,
  db: EvidenceStore = store,
): Promise<void> => db.table(table).delete(keyOf(key));
