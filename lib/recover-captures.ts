import { joinRecording, recordingStep } from './collect/recording/join-recording.ts';
import { digestBlob } from './evidence/file/digest-blob.ts';
import type { MethodStep } from './evidence/item.ts';
import { RECORDING } from './evidence/media/recording.ts';
import type { Problem } from './evidence/problem.ts';
import { buildThumbnail } from './screen/cut-picture.ts';
import { storeFileArtifacts } from './store/capture/file-artifacts.ts';
import { dropJournal, listJournal } from './store/capture/journal.ts';
import { dropLostRecordings, dropRecordingParts } from './store/capture/recording-parts.ts';
import { sealItem } from './store/capture/seal-item.ts';
import type { EvidenceStore } from './store/db.ts';
import { findArtifact, listArtifacts } from './store/items/artifacts.ts';
import type { ItemRow, JournalRow } from './store/rows.ts';

const INTERRUPTED: Problem = {
  code: 'INTERRUPTED',
  message: 'The browser or the extension ended during this capture',
  part: 'item',
};

/**
 * Joins what was kept of a recording under way; it ended with the last part of it. Gives the step
 * that says so, also where the browser was closed once the file was joined and kept.
 */
const keepRecording = async (
  { id, recording, draft }: JournalRow,
  db?: EvidenceStore,
): Promise<readonly MethodStep[]> => {
  const kept = await findArtifact(id, RECORDING.path, db);
  if (kept?.recording) {
    if (draft.method.some(({ step }) => step === 'recording')) return [];
    const step = recordingStep({ startedAt: kept.at, ...kept.recording });
    return [{ ...step, at: kept.recording.endedAt }];
  }
  const joined = recording && (await joinRecording(id, { ...recording, ended: 'interrupted' }, db));
  if (!joined) return [];
  await storeFileArtifacts(id, [joined.file], digestBlob, db);
  return [{ ...joined.step, at: joined.file.recording.endedAt }];
};

const sealInterrupted = async (
  journal: JournalRow,
  db?: EvidenceStore,
): Promise<ItemRow | undefined> => {
  const steps = await keepRecording(journal, db);
  const artifacts = await listArtifacts(journal.id, db);
  if (artifacts.length === 0) {
    await dropJournal(journal.id, db);
    return undefined;
  }
  const viewport = artifacts.find(({ role }) => role === 'viewport');
  const thumbnail = viewport && (await buildThumbnail(viewport.blob).catch(() => undefined));
  const draft = {
    ...journal.draft,
    problems: [...journal.draft.problems, INTERRUPTED],
    method: [...journal.draft.method, ...steps],
  };
  const item = await sealItem({ ...journal, draft }, artifacts, { thumbnail }, new Date(), db);
  await dropRecordingParts(journal.id, db);
  return item;
};

/**
 * STORY 6. Runs at the start of the background: seals captures that the end of the browser
 * interrupted, as `partial`, with the artifacts that they had. A capture that cannot be sealed
 * stays in the journal, where the workspace lists it, and is tried again at the next start. Parts
 * of recordings that belong to no capture under way are dropped.
 */
export const recoverCaptures = async (db?: EvidenceStore): Promise<ItemRow[]> => {
  const sealed: ItemRow[] = [];
  for (const journal of await listJournal(db)) {
    const item = await sealInterrupted(journal, db).catch((error) => {
      console.error('An interrupted capture could not be sealed', journal.id, error);
      return undefined;
    });
    if (item) sealed.push(item);
  }
  await dropLostRecordings(db);
  return sealed;
};
