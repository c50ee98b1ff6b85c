import type { ListOrder, ListResult } from '../../browser/messages.ts';
import { listLines, skipLine, unskipLine, waitAgain } from '../../store/lists/list-lines.ts';
import { endList, getList, pauseList, startList } from '../../store/lists/lists.ts';
import type { ListWork } from './work-line.ts';

/** Stops the capture that is under way for a list, or for one line of it. */
const stopCapture = async (
  { browser, db, stopCapture: stop }: ListWork,
  list: string,
  n?: number,
): Promise<void> => {
  const current = (await listLines(list, db)).find(({ state }) => state === 'working');
  if (!current || (n !== undefined && n !== current.n)) return;
  const tabId = await browser.findWorkTab();
  if (tabId !== undefined) await stop(tabId);
};

/** Starts a list where all its sites are permitted, or says that they are not. */
const start = async ({ browser, db }: ListWork, list: string): Promise<ListResult> => {
  const lines = await listLines(list, db);
  const urls = lines.flatMap(({ state, url }) => (state === 'waiting' && url ? [url] : []));
  const { allSites = false } = await getList(list, db);
  const mayShoot = !allSites || (await browser.mayShootAllSites());
  if (!mayShoot || !(await browser.mayReadSites(urls))) {
    const message = 'Not all sites of the list are permitted';
    return { problem: { code: 'SITES_NOT_PERMITTED', message } };
  }
  await startList(list, new Date(browser.now()), db);
  return {};
};

/** Carries out what a person wants of a list. Errors: `LIST_UNKNOWN`, `STORE_FAILED`. */
export const carryOut = async (work: ListWork, order: ListOrder): Promise<ListResult> => {
  const { browser, db } = work;
  const { id: list } = await getList(order.list, db);
  switch (order.order) {
    case 'start':
      return start(work, list);
    case 'pause':
      await pauseList(list, 'person', db);
      break;
    case 'stop':
      await endList(list, 'stopped', new Date(browser.now()), db);
      await stopCapture(work, list);
      break;
    case 'again':
      await waitAgain(list, db);
      break;
    case 'skip':
      await stopCapture(work, list, order.line);
      await skipLine(list, order.line, db);
      break;
    case 'unskip':
      await unskipLine(list, order.line, db);
  }
  return {};
};
