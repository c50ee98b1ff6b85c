import type { Problem } from './evidence/problem.ts';
import { buildThumbnail } from './screen/cut-picture.ts';
import { dropJournal, listArtifacts, listJournal } from './store/capture/journal.ts';
import { sealItem } from './store/capture/seal-item.ts';
import type { ItemRow, JournalRow } from './store/db.ts';

const INTERRUPTED: Problem = {
  code: 'INTERRUPTED',
  message: 'The browser was closed during this capture',
  part: 'item',
};

const sealInterrupted = async (journal: JournalRow): Promise<ItemRow | undefined> => {
  const artifacts = await listArtifacts(journal.id);
  if (artifacts.length === 0) {
    await dropJournal(journal.id);
    return undefined;
  }
  const viewport = artifacts.find(({ role }) => role === 'viewport');
  const thumbnail = viewport && (await buildThumbnail(viewport.blob).catch(() => undefined));
  const problems = [...journal.draft.problems, INTERRUPTED];
  return sealItem({ ...journal, draft: { ...journal.draft, problems } }, artifacts, { thumbnail });
};

/**
 * At the start of the background: captures that an earlier end cut short are sealed as `partial`
 * with what they had. One that cannot be sealed stays in the journal, so that the next start tries
 * again; the workspace lists it.
 */
export const recoverCaptures = async (): Promise<ItemRow[]> => {
  const sealed: ItemRow[] = [];
  for (const journal of await listJournal()) {
    const item = await sealInterrupted(journal).catch((error) => {
      console.error('An interrupted capture could not be sealed', journal.id, error);
      return undefined;
    });
    if (item) sealed.push(item);
  }
  return sealed;
};
