import type { EvidenceStore } from '../store/db.ts';
import { listArtifacts } from '../store/items/artifacts.ts';
import type { ListedItem } from '../store/items/opened-items.ts';

/** A blob whose file the browser has lost is named with its size, and cannot be read. */
const isReadable = (blob: Blob): Promise<boolean> =>
  blob
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

/**
 * The files of an item, by path, that are not in the store or cannot be read. It reads one byte of
 * each, and compares no digest.
 */
export const listLostFiles = async (
  { id, record, absent = [] }: Pick<ListedItem, 'id' | 'record' | 'absent'>,
  db?: EvidenceStore,
): Promise<readonly string[]> => {
  const stored = new Map((await listArtifacts(id, db)).map(({ path, blob }) => [path, blob]));
  const back = new Set(absent.map(({ path }) => path));
  const lost: string[] = [];
  for (const { path } of record.artifacts) {
    const blob = stored.get(path);
    if (!back.has(path) && !(blob && (await isReadable(blob)))) lost.push(path);
  }
  return lost;
};
