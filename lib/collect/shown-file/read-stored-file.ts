import type { ReadRequest } from '../../browser/offscreen/hidden-calls.ts';
import { hasHiddenPage } from '../../browser/offscreen/hidden-page.ts';
import { askReader } from '../../browser/offscreen/reader-page.ts';
import type { FileReading } from '../../files/file-reading.ts';
import { runJob } from '../../jobs/run-job.ts';
import type { EvidenceStore } from '../../store/db.ts';
import { findArtifact } from '../../store/items/artifacts.ts';

/** Reads a file in a worker; tests read it in place. */
type Read = (file: File) => Promise<FileReading>;

/**
 * Reads an artifact that is stored as a file with this name: its kind, its text and what it states
 * of itself. It has no date of a file system.
 */
export const readStoredFile = async (
  { item, path, name }: ReadRequest,
  read: Read = (file) => runJob('read-file', file),
  db?: EvidenceStore,
): Promise<FileReading> => {
  const stored = await findArtifact(item, path, db);
  if (!stored) throw new Error(`${path} is not in the store`);
  return read(new File([stored.blob], name, { lastModified: 0 }));
};

/** Reads a stored file where this browser can: in the background, or in a page of its own. */
export const readShownFile = (request: ReadRequest): Promise<FileReading> =>
  hasHiddenPage() ? askReader(request) : readStoredFile(request);
