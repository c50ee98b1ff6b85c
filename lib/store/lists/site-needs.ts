import { store } from '../db.ts';
import { listLines } from './list-lines.ts';
import { listRunning } from './lists.ts';
import { listWatching } from './watches.ts';

/** What a list that runs, or a watch that is on, needs to read. */
export type SiteNeed = {
  readonly list: string;
  readonly watch?: string;
  readonly matterId: string;
  readonly name: string;
  /** Whether it takes pictures by the right to all sites. */
  readonly allSites: boolean;
  /** The addresses that are still to be opened. */
  readonly urls: readonly string[];
};

/** What all lists that run and all watches that are on need to read, in any matter. */
export const listSiteNeeds = async (db = store): Promise<readonly SiteNeed[]> => {
  const watching = await listWatching(db);
  const rows = await db.lists.bulkGet(watching.map(({ list }) => list));
  const ofWatches = watching.map(({ id, list, matterId, name, url }, at): SiteNeed => {
    const allSites = rows[at]?.allSites === true;
    return { list, watch: id, matterId, name, allSites, urls: [url] };
  });
  const running = (await listRunning(db)).filter(({ watch }) => watch === undefined);
  const ofLists = running.map(async ({ id, matterId, name, allSites = false }) => {
    const toOpen = (await listLines(id, db)).filter(
      ({ state }) => state === 'waiting' || state === 'working',
    );
    const urls = toOpen.flatMap(({ url }) => (url === undefined ? [] : [url]));
    return { list: id, matterId, name, allSites, urls };
  });
  return [...(await Promise.all(ofLists)), ...ofWatches];
};
