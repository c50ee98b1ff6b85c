import type { CollectRequest } from '../browser/messages.ts';
import { type CapturedTab, isForbidden } from '../browser/tab/tab.ts';
import { newId } from '../evidence/id.ts';
import type { Environment, MethodStep } from '../evidence/item.ts';
import type { ListPlace } from '../evidence/list/list-line.ts';
import { archiveOf, isLocalAddress } from '../evidence/names/address-kind.ts';
import type { Conditions } from '../evidence/page/conditions.ts';
import type { Problem } from '../evidence/problem.ts';
import type { JournalRow } from '../store/rows.ts';

const PAGE_FORBIDDEN: Problem = {
  code: 'PAGE_FORBIDDEN',
  message: 'The browser keeps extensions out of this page',
  part: 'page',
};

/** What the page's address says of where the page came from. */
export const addressConditions = (url: string): Pick<Conditions, 'local' | 'archive'> => {
  const archive = archiveOf(url);
  return { local: isLocalAddress(url), ...(archive === undefined ? {} : { archive }) };
};

/** The step that says that no person opened the page, but a list of addresses. */
const openedByList = ({ name, line, given }: ListPlace, at: Date): MethodStep => ({
  step: 'opened-by-list',
  by: 'tabs.update',
  at: at.toISOString(),
  detail: `line ${line} of the list “${name}”: ${given}`,
});

/** The journal row of a capture that begins: what is known before anything is captured. */
export const buildJournal = (
  { matterId, tags, note, scope, listed, role }: CollectRequest,
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
    ...(listed && { listed }),
    ...(role && { role }),
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
      conditions: {
        ...(scope ? { scope } : {}),
        freshLoad: false, // until the page has been loaded anew
        privateMode: tab.privateMode,
        ...addressConditions(tab.url),
      },
      environment,
      method: listed ? [openedByList(listed, capturedAt)] : [],
    },
  };
};
