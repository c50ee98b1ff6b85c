import { listSiteNeeds } from '../../store/lists/site-needs.ts';
import type { ListWork } from './work-line.ts';

/**
 * Gives the right to all sites back once no list that runs and no watch that is on uses it. It is
 * kept where the browser would take with it what only a person can give again: the screens tell.
 */
export const giveBackAllSites = async ({ browser, db }: ListWork): Promise<void> => {
  if (!(await browser.mayShootAllSites())) return;
  const needs = await listSiteNeeds(db);
  if (needs.some(({ allSites }) => allSites)) return;
  const needed = await browser.neededPatterns(needs.flatMap(({ urls }) => urls));
  const lost = await browser.lostWithAllSites(needed);
  if (lost.length === 0) await browser.leaveAllSites();
};
