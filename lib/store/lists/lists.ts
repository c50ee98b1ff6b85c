import {
  type CaptureList,
  canGoOn,
  type ListChoice,
  type PauseReason,
} from '../../evidence/list/capture-list.ts';
import type { ListLine } from '../../evidence/list/list-line.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { matterRow } from '../change.ts';
import { type EvidenceStore, store } from '../db.ts';
import { onOneLine, tidyTags } from '../items/labels.ts';
import { linesOfList } from '../key-ranges.ts';
import { withStoreProblems } from '../with-store-problems.ts';

/** A list that is to be kept. */
export type NewList = ListChoice & { readonly id: string; readonly matterId: string };
/** A line before it belongs to a list. */
export type NewLine = Omit<ListLine, 'list'>;

/**
 * Keeps a list with its lines, ready to be started. Errors: `MATTER_UNKNOWN`, `BAD_LABEL`,
 * `STORAGE_FULL`, `STORE_FAILED`.
 */
export const addList = (
  { tags, name, ...list }: NewList,
  lines: readonly NewLine[],
  { db = store, now = new Date() }: { db?: EvidenceStore; now?: Date } = {},
): Promise<CaptureList> =>
  withStoreProblems(() =>
    db.transaction('rw', db.matters, db.lists, db.listLines, async () => {
      await matterRow(db, list.matterId);
      const labels = { tags: tidyTags(tags), name: onOneLine(name) };
      const row = { ...list, ...labels, state: 'ready' as const, madeAt: now.toISOString() };
      await db.lists.add(row);
      await db.listLines.bulkAdd(lines.map((line) => ({ ...line, list: list.id })));
      return row;
    }),
  );

/** A list; undefined where there is none. */
export const findList = (id: string, db = store): Promise<CaptureList | undefined> =>
  db.lists.get(id);

/** The list. Throws `LIST_UNKNOWN`. */
export const getList = async (id: string, db = store): Promise<CaptureList> => {
  const list = await findList(id, db);
  if (!list) throw new ProblemError('LIST_UNKNOWN', `There is no list ${id}`);
  return list;
};

/** Every list of any matter, also those of watches. */
export const listAllLists = (db = store): Promise<CaptureList[]> => db.lists.toArray();

/** A matter's lists, the newest first. */
export const listLists = (matterId: string, db = store): Promise<CaptureList[]> =>
  db.lists
    .where({ matterId })
    .filter(({ watch }) => watch === undefined)
    .reverse()
    .sortBy('madeAt');

/** The lists that are running, in any matter, the one that was started first at the head. */
export const listRunning = (db = store): Promise<CaptureList[]> =>
  db.lists.where('state').equals('running').sortBy('startedAt');

/** The lists that have begun and have not ended, in any matter. */
export const listBegun = (db = store): Promise<CaptureList[]> =>
  db.lists.where('state').anyOf('running', 'paused', 'stopped').toArray();

/** Whether a list is running or paused, so that its window may be needed. */
export const hasOpenList = async (db = store): Promise<boolean> =>
  (await db.lists.where('state').anyOf('running', 'paused').count()) > 0;

/** Changes a list from one state to another, or leaves it as it is. */
const step = (
  id: string,
  to: (list: CaptureList) => CaptureList | undefined,
  db: EvidenceStore,
): Promise<CaptureList> =>
  withStoreProblems(() =>
    db.transaction('rw', db.lists, async () => {
      const list = await getList(id, db);
      const next = to(list);
      if (next) await db.lists.put(next);
      return next ?? list;
    }),
  );

/** Starts a list, or lets it go on. Errors: `LIST_UNKNOWN`. */
export const startList = (id: string, now = new Date(), db = store): Promise<CaptureList> =>
  step(
    id,
    ({ pausedBy: _by, endedAt: _end, ...list }) =>
      canGoOn(list)
        ? { ...list, state: 'running', startedAt: list.startedAt ?? now.toISOString() }
        : undefined,
    db,
  );

/** Pauses a list that is running. Errors: `LIST_UNKNOWN`. */
export const pauseList = (id: string, pausedBy: PauseReason, db = store): Promise<CaptureList> =>
  step(
    id,
    (list) => (list.state === 'running' ? { ...list, state: 'paused', pausedBy } : undefined),
    db,
  );

/** Ends a list: a person stopped it, or no line is left to open. Errors: `LIST_UNKNOWN`. */
export const endList = (
  id: string,
  state: 'stopped' | 'ended',
  now = new Date(),
  db = store,
): Promise<CaptureList> =>
  step(
    id,
    ({ pausedBy: _by, ...list }) =>
      list.state === 'running' || (list.state === 'paused' && state === 'stopped')
        ? { ...list, state, endedAt: now.toISOString() }
        : undefined,
    db,
  );

/** Changes what was chosen for a list that is not running: its pace, tags, role, scope or name. */
export const changeList = (
  id: string,
  choice: Partial<ListChoice>,
  db = store,
): Promise<CaptureList> =>
  step(
    id,
    (list) => {
      if (list.state === 'running') return undefined;
      const tags = tidyTags(choice.tags ?? list.tags);
      return { ...list, ...choice, tags, name: onOneLine(choice.name ?? list.name) };
    },
    db,
  );

/** Removes a list that is not running with its lines. Its items stay. */
export const removeList = (id: string, db = store): Promise<void> =>
  withStoreProblems(() =>
    db.transaction('rw', db.lists, db.listLines, async () => {
      if ((await getList(id, db)).state === 'running') return;
      await linesOfList(db, id).delete();
      await db.lists.delete(id);
    }),
  );
