import { type Bytes, digestOf } from '../../evidence/digest.ts';
import type { Artifact } from '../../evidence/item.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { store } from '../db.ts';
import { ensureRoom } from '../free-space.ts';
import { tidyNote, tidyTags } from '../items/labels.ts';
import type { ArtifactRow, JournalRow } from '../rows.ts';

/** An artifact as it leaves the browser: its bytes and what is known of them, before the digest. */
export type FreshArtifact = Omit<Artifact, 'bytes' | 'digest'> & { readonly content: Bytes };

/** The browser's errors for a full disk, as the problem that people can act on. */
const asProblem = (error: unknown): ProblemError => {
  const causes = [error, (error as { inner?: unknown } | null)?.inner].map(
    (cause) => (cause as Error | null)?.name,
  );
  if (causes.includes('QuotaExceededError'))
    return new ProblemError('STORAGE_FULL', 'The browser has no room for this', 'item');
  return error instanceof ProblemError
    ? error
    : new ProblemError('STORE_FAILED', String(error), 'item');
};

/** Runs a write, its failure told as `STORAGE_FULL` or `STORE_FAILED`. */
export const writing = async <T>(write: () => PromiseLike<T>): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    throw asProblem(error);
  }
};

/**
 * Opens the journal of a capture, before anything is captured. Errors: `BAD_LABEL`, `STORAGE_FULL`,
 * `STORE_FAILED`.
 */
export const addJournal = async (row: JournalRow, db = store): Promise<void> => {
  const labels = { tags: tidyTags(row.labels.tags), note: tidyNote(row.labels.note) };
  await ensureRoom(0);
  await writing(() => db.journal.add({ ...row, labels }));
};

/** Writes down what is known by now, for the start after a crash. */
export const updateJournal = async (
  id: string,
  known: Partial<JournalRow>,
  db = store,
): Promise<void> => {
  await writing(() => db.journal.update(id, known));
};

/**
 * Keeps an artifact as it arrives. The digest is of the bytes that go into the store. Errors:
 * `STORAGE_FULL`, `STORE_FAILED`.
 */
export const addArtifact = async (
  item: string,
  fresh: FreshArtifact,
  db = store,
): Promise<ArtifactRow> => {
  const { content, ...described } = fresh;
  const blob = new Blob([content], { type: described.mediaType });
  const row = {
    item,
    ...described,
    bytes: content.byteLength,
    digest: await digestOf(content),
    blob,
  };
  await ensureRoom(row.bytes);
  await writing(() => db.artifacts.add(row));
  return row;
};

/** Captures that were under way, the oldest first. */
export const listJournal = (db = store): Promise<JournalRow[]> =>
  db.journal.orderBy('id').toArray();

/** An item's artifacts, by path, finished or not. */
export const listArtifacts = (item: string, db = store): Promise<ArtifactRow[]> =>
  db.artifacts.where('[item+path]').between([item, ''], [item, '\uffff']).toArray();

/** Drops a capture of which nothing was had: there is no artifact to keep. */
export const dropJournal = (id: string, db = store): Promise<void> => db.journal.delete(id);
