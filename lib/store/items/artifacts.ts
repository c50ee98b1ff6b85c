import { ProblemError } from '../../evidence/problem.ts';
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

/** The bytes of an artifact, or of a file derived from artifacts. Throws `ALTERED` if gone. */
export const readArtifact = async (item: string, path: string, db = store): Promise<Blob> => {
  const table = path.startsWith('derived/') ? db.derived : db.artifacts;
  const row = await table.get([item, path]);
  if (!row) throw new ProblemError('ALTERED', 'It is no longer in the store', 'item');
  return row.blob;
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
