import type { CollectRequest } from '../browser/messages.ts';
import { type CapturedTab, isForbidden } from '../browser/tab/tab.ts';
import { newId } from '../evidence/id.ts';
import type { Environment } from '../evidence/item.ts';
import type { Problem } from '../evidence/problem.ts';
import type { JournalRow } from '../store/rows.ts';

const PAGE_FORBIDDEN: Problem = {
  code: 'PAGE_FORBIDDEN',
  message: 'The browser keeps extensions out of this page',
  part: 'page',
};

/** The journal row of a capture that begins: what is known before anything is captured. */
export const buildJournal = (
  { matterId, tags, note, scope, freshLoad = false }: CollectRequest,
  tab: CapturedTab,
  capturedAt: Date,
  environment: Environment,
): JournalRow => {
  const id = newId(capturedAt.getTime());
  return {
    id,
    tabId: tab.id,
    matterId,
    labels: { tags, note },
    draft: {
      format: 'matterproof-record/1',
      id,
      problems: isForbidden(tab.url) ? [PAGE_FORBIDDEN] : [],
      capturedAt: capturedAt.toISOString(),
      clock: {
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        utcOffsetMinutes: -capturedAt.getTimezoneOffset(),
      },
      page: { url: tab.url, ...(tab.title ? { title: tab.title } : {}) },
      conditions: { ...(scope ? { scope } : {}), freshLoad, privateMode: tab.privateMode },
      environment,
      method: [],
    },
  };
};
