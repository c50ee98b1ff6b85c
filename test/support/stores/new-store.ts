import { addArtifact, addJournal } from '../../../lib/store/capture/journal.ts';
import { sealItem } from '../../../lib/store/capture/seal-item.ts';
import { type EvidenceStore, openStore } from '../../../lib/store/db.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { ensureInbox } from '../../../lib/store/matters.ts';
import type { JournalRow } from '../../../lib/store/rows.ts';

let stores = 0;

/** An empty store with its Inbox, in memory, under a name of its own. */
export const newStore = async (): Promise<EvidenceStore> => {
  stores += 1;
  const store = openStore(`test-${stores}`);
  await ensureInbox(new Date('2026-11-21T08:00:00.000Z'), store);
  return store;
};

/** The journal of a capture that is just beginning. */
export const journalOf = (
  id: string,
  matterId: string,
  labels = { tags: ['defamation'], note: '' },
): JournalRow => ({
  id,
  tabId: 7,
  matterId,
  labels,
  draft: {
    format: 'matterproof-record/1',
    id,
    problems: [],
    capturedAt: '2026-11-21T09:00:00.000Z',
    clock: { timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 },
    page: { url: 'https://zhiyan.example/p/1#top', title: '微文' },
    conditions: {},
    environment: { extension: '1.0.0', userAgent: 'test', languages: ['zh-CN'] },
    method: [],
  },
});

/** Keeps one text artifact of a capture. */
export const keepText = (store: EvidenceStore, item: string, text: string, path = 'text.txt') =>
  addArtifact(
    item,
    {
      path,
      role: 'text',
      mediaType: 'text/plain',
      content: new TextEncoder().encode(text),
      method: 'innerText',
      at: '2026-11-21T09:00:01.000Z',
    },
    store,
  );

/** A whole capture of one text artifact, sealed. */
export const sealText = async (
  store: EvidenceStore,
  id: string,
  matterId: string,
  text = '虚假陈述',
  at = new Date('2026-11-21T09:00:02.000Z'),
) => {
  const journal = journalOf(id, matterId);
  await addJournal(journal, store);
  await keepText(store, id, text);
  return sealItem(journal, await listArtifacts(id, store), undefined, at, store);
};
