import type { ListLine } from '../../evidence/list/list-line.ts';
import { store } from '../db.ts';
import { listLines } from './list-lines.ts';
import { listRunning } from './lists.ts';
import { listAllWatches, listWatching } from './watches.ts';

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

/** A list or a watch with the hosts of its addresses, which it asked the right to read for. */
export type SiteUser = Pick<SiteNeed, 'list' | 'watch' | 'matterId' | 'name' | 'allSites'> & {
  readonly hosts: ReadonlySet<string>;
  /** Whether it opens pages now or later by itself. */
  readonly isActive: boolean;
};

const hostsOf = (lines: readonly ListLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ url }) => (url === undefined ? [] : [new URL(url).hostname])));

/** All lists and watches, in any matter, with the hosts that they read or have read. */
export const listSiteUsers = async (db = store): Promise<readonly SiteUser[]> => {
  const watches = new Map((await listAllWatches(db)).map((watch) => [watch.list, watch]));
  const users = (await db.lists.toArray()).map(async (row): Promise<SiteUser> => {
    const { id, matterId, name, state, allSites = false } = row;
    const watch = watches.get(id);
    const about = { list: id, matterId, name, allSites };
    if (!watch) {
      const hosts = hostsOf(await listLines(id, db));
      return { ...about, hosts, isActive: state === 'running' };
    }
    const hosts = new Set([new URL(watch.url).hostname]);
    return { ...about, watch: watch.id, hosts, isActive: watch.state === 'on' };
  });
  return Promise.all(users);
};
