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
const openedByList = ({ list, name, line, given }: ListPlace, at: Date): MethodStep => ({
  step: 'opened-by-list',
  by: list === undefined ? 'Page.navigate' : 'tabs.update',
  at: at.toISOString(),
  detail: `line ${line} of the list “${name}”: ${given}`,
});

/**
 * The step that says what a visit signed out was made with. The site can still know the computer,
 * for example by its address on the network.
 */
const inPrivateWindow = (at: Date): MethodStep => ({
  step: 'private-window',
  by: 'windows.create',
  at: at.toISOString(),
  detail:
    'a private window of its own, with no cookies or stored data of the ordinary windows; no ' +
    'other private window was open',
});

/** What is known of how the page was opened, before anything is captured. */
const openingSteps = (listed: ListPlace | undefined, at: Date): readonly MethodStep[] =>
  listed ? [openedByList(listed, at), ...(listed.route ? [inPrivateWindow(at)] : [])] : [];

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
      method: openingSteps(listed, capturedAt),
    },
  };
};
