import { newId } from '../../evidence/id.ts';
import { type ListChoice, USUAL_PACE } from '../../evidence/list/capture-list.ts';
import type { ListLine } from '../../evidence/list/list-line.ts';
import type { Instant } from '../../evidence/matter.ts';
import type { Schedule, Watch } from '../../evidence/watch/watch.ts';
import { matterRow } from '../change.ts';
import { type EvidenceStore, store } from '../db.ts';
import { onOneLine } from '../items/labels.ts';
import { linesOfList } from '../key-ranges.ts';
import { withStoreProblems } from '../with-store-problems.ts';

/** A watch that is to be kept. */
export type NewWatch = Pick<
  Watch,
  'matterId' | 'name' | 'url' | 'of' | 'act' | 'signedOut' | 'schedule'
> &
  Pick<ListChoice, 'allSites' | 'scope'>;

/**
 * Keeps a watch that is on, with the list through which its visits are made. Nothing before the
 * beginning of its schedule is due. Errors: `MATTER_UNKNOWN`, `STORAGE_FULL`, `STORE_FAILED`.
 */
export const addWatch = (
  { name, allSites = false, scope, ...chosen }: NewWatch,
  now = new Date(),
  db = store,
): Promise<Watch> =>
  withStoreProblems(() =>
    db.transaction('rw', db.matters, db.lists, db.watches, async () => {
      const { matterId } = chosen;
      await matterRow(db, matterId);
      const [id, list] = [newId(), newId()];
      const madeAt = now.toISOString();
      const named = onOneLine(name);
      // The beginning of the schedule, which a form had read a moment before, is due itself.
      const first = Math.min(now.getTime(), Date.parse(chosen.schedule.from));
      const done = new Date(first - 1).toISOString();
      const watch: Watch = { ...chosen, id, list, name: named, state: 'on', madeAt, done };
      const choice = { name: named, tags: [], role: '', pace: USUAL_PACE, allSites } as const;
      const own = { ...choice, ...(scope && { scope }) };
      await db.lists.add({ ...own, id: list, matterId, watch: id, state: 'ready', madeAt });
      await db.watches.add(watch);
      return watch;
    }),
  );

/** A watch; undefined where there is none. */
export const findWatch = (id: string, db = store): Promise<Watch | undefined> => db.watches.get(id);

/** A matter's watches, the newest first. */
export const listWatches = (matterId: string, db = store): Promise<Watch[]> =>
  db.watches.where({ matterId }).reverse().sortBy('madeAt');

/** The watches that are on, in any matter. */
export const listWatching = (db = store): Promise<Watch[]> =>
  db.watches.where({ state: 'on' }).toArray();

/** Every watch of any matter. */
export const listAllWatches = (db = store): Promise<Watch[]> => db.watches.toArray();

const stepWatch = (
  id: string,
  to: (watch: Watch) => Partial<Watch>,
  db: EvidenceStore,
): Promise<void> =>
  withStoreProblems(() =>
    db.transaction('rw', db.watches, async () => {
      const watch = await db.watches.get(id);
      if (watch) await db.watches.put({ ...watch, ...to(watch) });
    }),
  );

/** Switches a watch off, or on again; times that passed meanwhile are told as missed. */
export const switchWatch = (id: string, state: 'on' | 'off', db = store): Promise<void> =>
  withStoreProblems(() =>
    db.transaction('rw', db.watches, async () => {
      const watch = await db.watches.get(id);
      if (!watch) return;
      const { offBy: _by, ...kept } = watch;
      await db.watches.put({ ...kept, state });
    }),
  );

/** Changes when a watch is due; one that had ended goes on. */
export const changeSchedule = (id: string, schedule: Schedule, db = store): Promise<void> =>
  stepWatch(id, ({ state }) => ({ schedule, state: state === 'ended' ? 'on' : state }), db);

/** Notes that no visit is due any more. */
export const endWatch = (id: string, db = store): Promise<void> =>
  stepWatch(id, () => ({ state: 'ended' }), db);

/** Goes on with a watch that had ended too early. */
export const resumeWatch = (id: string, db = store): Promise<void> =>
  stepWatch(id, ({ state }) => ({ state: state === 'ended' ? 'on' : state }), db);

/** Notes the item whose text is watched, where none was chosen. */
export const noteWatched = (id: string, item: string, db = store): Promise<void> =>
  stepWatch(id, ({ of }) => ({ of: of ?? item }), db);

/** Notes what visits signed out are compared with, where nothing was noted yet. */
export const noteSignedOut = (id: string, item: string, db = store): Promise<void> =>
  stepWatch(id, ({ signedOutOf }) => ({ signedOutOf: signedOutOf ?? item }), db);

/** Notes up to when the due times of a watch were visited or told as missed. */
export const noteDone = (id: string, done: Instant, db = store): Promise<void> =>
  stepWatch(id, (watch) => ({ done: watch.done > done ? watch.done : done }), db);

/** Notes that times after one are not done: a clock that was ahead had made them so. */
export const setDoneBack = (id: string, done: Instant, db = store): Promise<void> =>
  stepWatch(id, () => ({ done }), db);

/** Switches the visits signed out on or off. What they were compared with stays noted. */
export const switchSignedOut = (id: string, isOn: boolean, db = store): Promise<void> =>
  withStoreProblems(() =>
    db.transaction('rw', db.watches, async () => {
      const watch = await db.watches.get(id);
      if (!watch) return;
      const { signedOut: _on, ...kept } = watch;
      await db.watches.put({ ...kept, ...(isOn && { signedOut: true }) });
    }),
  );

/**
 * Adds the line by which a visit is made, and one for the visit signed out where it is wanted,
 * starts the list, and notes the due time as done, in one transaction: whenever the browser ends,
 * no visit is made twice or forgotten.
 */
export const addVisitLine = (
  { id, list, url }: Watch,
  due: Instant,
  now = new Date(),
  db = store,
): Promise<void> =>
  withStoreProblems(() =>
    db.transaction('rw', db.lists, db.listLines, db.watches, async () => {
      const watch = await db.watches.get(id);
      const row = await db.lists.get(list);
      if (!watch || !row || watch.done >= due) return;
      const n = (await linesOfList(db, list).count()) + 1;
      const line = { list, n, given: url, url, state: 'waiting', tries: 0, due } as const;
      await db.listLines.add(line);
      if (watch.signedOut) await db.listLines.add({ ...line, n: n + 1, route: 'no-session' });
      const { endedAt: _end, pausedBy: _by, ...kept } = row;
      const startedAt = row.startedAt ?? now.toISOString();
      await db.lists.put({ ...kept, state: 'running', startedAt });
      await db.watches.put({ ...watch, done: due });
    }),
  );

/** The lines of a watch's list: its visits, made or under way. */
export const visitLines = (list: string, db = store): Promise<ListLine[]> =>
  linesOfList(db, list).toArray();

/** Removes a watch that is off or has ended. Its items and what was told of its visits stay. */
export const removeWatch = (id: string, db = store): Promise<void> =>
  withStoreProblems(() =>
    db.transaction('rw', db.lists, db.listLines, db.watches, async () => {
      const watch = await db.watches.get(id);
      if (!watch || watch.state === 'on') return;
      await linesOfList(db, watch.list).delete();
      await db.lists.delete(watch.list);
      await db.watches.delete(id);
    }),
  );
