import type { Problem } from './evidence/problem.ts';
import { buildThumbnail } from './screen/cut-picture.ts';
import { dropJournal, listJournal } from './store/capture/journal.ts';
import { sealItem } from './store/capture/seal-item.ts';
import type { EvidenceStore } from './store/db.ts';
import { listArtifacts } from './store/items/artifacts.ts';
import type { ItemRow, JournalRow } from './store/rows.ts';

const INTERRUPTED: Problem = {
  code: 'INTERRUPTED',
  message: 'The browser was closed during this capture',
  part: 'item',
};

const sealInterrupted = async (
  journal: JournalRow,
  db?: EvidenceStore,
): Promise<ItemRow | undefined> => {
  const artifacts = await listArtifacts(journal.id, db);
  if (artifacts.length === 0) {
    await dropJournal(journal.id, db);
    return undefined;
  }
  const viewport = artifacts.find(({ role }) => role === 'viewport');
  const thumbnail = viewport && (await buildThumbnail(viewport.blob).catch(() => undefined));
  const draft = { ...journal.draft, problems: [...journal.draft.problems, INTERRUPTED] };
  return sealItem({ ...journal, draft }, artifacts, { thumbnail }, new Date(), db);
};

/**
 * STORY 6. Runs at the start of the background: seals captures that the end of the browser
 * interrupted, as `partial`, with the artifacts that they had. A capture that cannot be sealed
 * stays in the journal, where the workspace lists it, and is tried again at the next start.
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
  return sealed;
};
