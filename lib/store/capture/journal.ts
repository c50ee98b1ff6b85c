import { type Bytes, digestOf } from '../../evidence/digest.ts';
import { crc32 } from '../../evidence/file/crc32.ts';
import { keepChecksum } from '../../evidence/file/kept-checksum.ts';
import type { Artifact } from '../../evidence/item.ts';
import { store } from '../db.ts';
import { ensureRoom } from '../free-space.ts';
import { tidyNote, tidyTags } from '../items/labels.ts';
import type { ArtifactRow, JournalRow } from '../rows.ts';
import { withStoreProblems } from '../with-store-problems.ts';

/** An artifact as it leaves the browser: its bytes and what is known of them, before the digest. */
export type FreshArtifact = Omit<Artifact, 'bytes' | 'digest'> & { readonly content: Bytes };

/**
 * Opens the journal of a capture, before anything is captured. Errors: `BAD_LABEL`, `STORAGE_FULL`,
 * `STORE_FAILED`.
 */
export const addJournal = async (row: JournalRow, db = store): Promise<void> => {
  const labels = { tags: tidyTags(row.labels.tags), note: tidyNote(row.labels.note) };
  await ensureRoom(0);
  await withStoreProblems(() => db.journal.add({ ...row, labels }));
};

/** Writes down what is known by now, for the start after a crash. */
export const updateJournal = async (
  id: string,
  known: Partial<JournalRow>,
  db = store,
): Promise<void> => {
  await withStoreProblems(() => db.journal.update(id, known));
};

const sumsOf = async (content: Bytes) => {
  const digest = await digestOf(content);
  return { bytes: content.byteLength, digest, ...keepChecksum(crc32(content), digest) };
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
  const row = { item, ...described, ...(await sumsOf(content)), blob };
  await ensureRoom(row.bytes);
  await withStoreProblems(() => db.artifacts.add(row));
  return row;
};

/**
 * Puts other bytes in the place of an artifact of a capture that is not sealed yet. Errors:
 * `STORAGE_FULL`, `STORE_FAILED`.
 */
export const replaceArtifact = async (
  before: ArtifactRow,
  fresh: Pick<FreshArtifact, 'content' | 'method'>,
  db = store,
): Promise<ArtifactRow> => {
  const { content, method } = fresh;
  const blob = new Blob([content], { type: before.mediaType });
  const row = { ...before, method, ...(await sumsOf(content)), blob };
  await ensureRoom(row.bytes);
  await withStoreProblems(() => db.artifacts.put(row));
  return row;
};

/** Captures that were under way, the oldest first. */
export const listJournal = (db = store): Promise<JournalRow[]> =>
  db.journal.orderBy('id').toArray();

/** Drops a capture of which nothing was had: there is no artifact to keep. */
export const dropJournal = (id: string, db = store): Promise<void> => db.journal.delete(id);
