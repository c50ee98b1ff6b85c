import type { Digest } from '../../evidence/digest.ts';
import type { Artifact } from '../../evidence/item.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { store } from '../db.ts';
import { ensureRoom } from '../free-space.ts';
import type { ArtifactRow } from '../rows.ts';
import { withStoreProblems } from '../with-store-problems.ts';

/**
 * Stores the artifacts of a file that is being added, reads each back, and compares it with its
 * digest: a file on disk can change between the two. Nothing stays where one differs. A row that is
 * there already is neither replaced nor removed. Errors: `FILE_CHANGED`, `STORAGE_FULL`,
 * `STORE_FAILED`.
 */
export const storeFileArtifacts = async (
  item: string,
  artifacts: readonly (Artifact & { readonly blob: Blob })[],
  digestBlob: (blob: Blob) => Promise<Digest>,
  db = store,
): Promise<ArtifactRow[]> => {
  const rows = artifacts.map((artifact) => ({ ...artifact, item }));
  await ensureRoom(rows.reduce((sum, { bytes }) => sum + bytes, 0));
  // All or none: where a row of the same key is there, no row is added, and none is to be removed.
  await withStoreProblems(() =>
    db.transaction('rw', db.artifacts, () => db.artifacts.bulkAdd(rows)),
  );
  try {
    for (const { path, digest } of rows) {
      const kept = await db.artifacts.get([item, path]);
      if (!kept || (await digestBlob(kept.blob)) !== digest)
        throw new ProblemError('FILE_CHANGED', `${path} is not what was read`, 'file');
    }
  } catch (error) {
    await dropFileArtifacts(item, artifacts, db);
    throw error;
  }
  return rows;
};

/** Removes the artifacts of a file that could not be sealed. */
export const dropFileArtifacts = (
  item: string,
  artifacts: readonly Pick<Artifact, 'path'>[],
  db = store,
): Promise<void> => db.artifacts.bulkDelete(artifacts.map(({ path }) => [item, path]));
