import { ProblemError } from '../../evidence/problem.ts';
import { store } from '../db.ts';
import { ensureRoom } from '../free-space.ts';
import { partsOfRecording } from '../key-ranges.ts';
import type { RecordingPartRow } from '../rows.ts';
import { withStoreProblems } from '../with-store-problems.ts';

/**
 * Keeps a part of a recording as it arrives, while its capture is under way. `before` is the bytes
 * of the parts before it: all of them are copied once more when they are joined, and room is kept
 * for that. Errors: `STORAGE_FULL`, `STORE_FAILED`, `INTERRUPTED` where the capture was sealed.
 */
export const addRecordingPart = async (
  row: RecordingPartRow,
  before: number,
  db = store,
): Promise<void> => {
  await ensureRoom(before + 2 * row.blob.size);
  await withStoreProblems(() =>
    db.transaction('rw', db.journal, db.recordings, async () => {
      if (!(await db.journal.get(row.item)))
        throw new ProblemError('INTERRUPTED', 'The capture of this recording was ended', 'item');
      await db.recordings.add(row);
    }),
  );
};

/** The parts of a recording, in their order. */
export const listRecordingParts = (item: string, db = store): Promise<RecordingPartRow[]> =>
  partsOfRecording(db, item).sortBy('n');

/** Drops the parts of a recording whose file is kept, or cannot be. */
export const dropRecordingParts = async (item: string, db = store): Promise<void> => {
  await partsOfRecording(db, item).delete();
};

/** Drops the parts whose capture is no longer under way: nothing joins them any more. */
export const dropLostRecordings = (db = store): Promise<void> =>
  db.transaction('rw', db.journal, db.recordings, async () => {
    const keys = await db.recordings.toCollection().primaryKeys();
    const underWay = new Set(await db.journal.toCollection().primaryKeys());
    await db.recordings.bulkDelete(keys.filter(([item]) => !underWay.has(item)));
  });
