import type { KeptChecksum } from '../../evidence/file/kept-checksum.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { rowsReader } from '../bulk/rows-reader.ts';
import { store } from '../db.ts';
import { filesOfItem } from '../key-ranges.ts';
import type { ArtifactRow } from '../rows.ts';

/** An item's artifacts by path, also of a capture under way. */
export const listArtifacts = (item: string, db = store): Promise<ArtifactRow[]> =>
  filesOfItem(db.artifacts, item).toArray();

/** One artifact of an item, if it is there. */
export const findArtifact = (
  item: string,
  path: string,
  db = store,
): Promise<ArtifactRow | undefined> => db.artifacts.get([item, path]);

/** The paths of an item's artifacts, without reading their bytes. */
export const listArtifactPaths = async (item: string, db = store): Promise<string[]> =>
  (await filesOfItem(db.artifacts, item).primaryKeys()).map(([, path]) => path);

const isDerived = (path: string): boolean => path.startsWith('derived/');
const gone = () => new ProblemError('ALTERED', 'It is no longer in the store', 'item');

/** The bytes of an artifact, or of a file derived from artifacts. Throws `ALTERED` if gone. */
export const readArtifact = async (item: string, path: string, db = store): Promise<Blob> => {
  const row = await (isDerived(path) ? db.derived : db.artifacts).get([item, path]);
  if (!row) throw gone();
  return row.blob;
};

/** The bytes of an artifact or a derived file, and their checksum where it was kept. */
export type StoredFile = Pick<ArtifactRow, 'blob' | keyof KeptChecksum>;

/**
 * Makes a function that reads as `readArtifact` does; what is asked for at once is read together.
 */
export const artifactsReader = (
  db = store,
): ((item: string, path: string) => Promise<StoredFile>) => {
  const artifact = rowsReader((keys: [string, string][]) => db.artifacts.bulkGet(keys));
  const derived = rowsReader((keys: [string, string][]) => db.derived.bulkGet(keys));
  return async (item, path) => {
    const read: (key: [string, string]) => Promise<StoredFile | undefined> = isDerived(path)
      ? derived
      : artifact;
    const row = await read([item, path]);
    if (!row) throw gone();
    return row;
  };
};

/** The paths of artifacts that belong neither to an item nor to a capture under way, by owner. */
export const listOrphans = async (db = store): Promise<ReadonlyMap<string, readonly string[]>> => {
  const keys = await db.artifacts.toCollection().primaryKeys();
  const owners = new Set([
    ...(await db.items.toCollection().primaryKeys()),
    ...(await db.journal.toCollection().primaryKeys()),
  ]);
  const lost = Map.groupBy(
    keys.filter(([item]) => !owners.has(item)),
    ([item]) => item,
  );
  return new Map([...lost].map(([item, all]) => [item, all.map(([, path]) => path)]));
};
