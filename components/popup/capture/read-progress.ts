import { store } from '../../../lib/store/db.ts';

/**
 * How far the capture under way in a tab has come, in segments kept and to be kept; `undefined`
 * where there is none.
 */
export const readProgress = async (tabId: number) => {
  const journal = await store.journal.where('tabId').equals(tabId).first();
  if (!journal) return undefined;
  const pages = store.artifacts
    .where('[item+path]')
    .between([journal.id, 'page-'], [journal.id, 'page-\uffff']);
  return { done: await pages.count(), all: journal.segments };
};

/** How far a capture has come. */
export type Progress = NonNullable<Awaited<ReturnType<typeof readProgress>>>;
