import type { CaptureList } from '../../evidence/list/capture-list.ts';
import type { ListLine } from '../../evidence/list/list-line.ts';
import type { Watch } from '../../evidence/watch/watch.ts';
import { matterRow } from '../change.ts';
import { type EvidenceStore, store } from '../db.ts';
import { linesOfList } from '../key-ranges.ts';
import { withStoreProblems } from '../with-store-problems.ts';

/** A list with its lines, and the watch whose visits are made through it, if it is one's. */
export type Work = {
  readonly list: CaptureList;
  readonly lines: readonly ListLine[];
  readonly watch?: Watch;
};

const isOpen = ({ state }: ListLine): boolean => state === 'waiting' || state === 'working';

/** A running list is paused: nobody has permitted this browser to read its sites. */
const pausedList = ({ list, lines }: Work): Work => ({
  list: list.state === 'running' ? { ...list, state: 'paused', pausedBy: 'restored' } : list,
  lines: lines.map((line) =>
    line.state === 'working'
      ? { ...line, state: 'waiting', tries: Math.max(0, line.tries - 1) }
      : line,
  ),
});

/**
 * A watch that was on is off. A visit under way is given up, and its time is taken as not done, so
 * that it is told as missed. Lines lose their due times: what visits showed is in the case file,
 * and a line of a backup must not become an entry about a page that this browser has never seen.
 */
const switchedOff = ({ list, lines }: Work, watch: Watch): Work => {
  const { pausedBy: _by, ...kept } = list;
  const open = lines.filter(isOpen).flatMap(({ due }) => (due === undefined ? [] : [due]));
  const before = open.map((due) => new Date(Date.parse(due) - 1).toISOString());
  const done = [watch.done, ...before].toSorted()[0] ?? watch.done;
  const isUnderWay = list.state === 'running' || list.state === 'paused';
  return {
    list: isUnderWay ? { ...kept, state: 'ready' } : list,
    lines: lines.map(({ due: _due, ...line }) =>
      isOpen(line) ? { ...line, state: 'skipped', reason: 'interrupted' } : line,
    ),
    watch: {
      ...watch,
      done,
      ...(watch.state === 'on' && { state: 'off' as const, offBy: 'restored' as const }),
    },
  };
};

/** A list, or a watch with its list, of another store; undefined where there is none. */
export const readWork = async (
  { list: id, watch: watchId }: { readonly list: string; readonly watch?: string },
  db: EvidenceStore,
): Promise<Work | undefined> => {
  const list = await db.lists.get(id);
  const watch = watchId === undefined ? undefined : await db.watches.get(watchId);
  return list && { list, lines: await linesOfList(db, id).toArray(), ...(watch && { watch }) };
};

/**
 * Adds a list or a watch of another store, at rest: nothing is opened until a person lets it go on.
 * What is here already stays as it is; then false. Errors: `MATTER_UNKNOWN`, `STORAGE_FULL`,
 * `STORE_FAILED`.
 */
export const addRestored = (work: Work, db = store): Promise<boolean> =>
  withStoreProblems(() =>
    db.transaction('rw', db.matters, db.lists, db.listLines, db.watches, async () => {
      const { list, lines, watch } = work.watch ? switchedOff(work, work.watch) : pausedList(work);
      await matterRow(db, list.matterId);
      const isHere =
        (await db.lists.get(list.id)) ?? (watch && (await db.watches.get(watch.id))) ?? false;
      if (isHere) return false;
      await db.lists.add(list);
      await db.listLines.bulkPut(lines);
      if (watch) await db.watches.add(watch);
      return true;
    }),
  );
