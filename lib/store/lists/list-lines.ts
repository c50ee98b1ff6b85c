import type { LineReason } from '../../evidence/list/line-reason.ts';
import {
  LINE_STATES,
  type LineCounts,
  type ListLine,
  type SeenOfPage,
} from '../../evidence/list/list-line.ts';
import type { Instant } from '../../evidence/matter.ts';
import { type EvidenceStore, store } from '../db.ts';
import { linesOfList } from '../key-ranges.ts';
import { withStoreProblems } from '../with-store-problems.ts';

/** A line without how and when it ended, and without when it is to be opened next. */
export const withoutEnd = ({ reason: _reason, nextAt: _next, endedAt: _end, ...line }: ListLine) =>
  line;

/** The lines of a list by number. */
export const listLines = (list: string, db = store): Promise<ListLine[]> =>
  linesOfList(db, list).toArray();

/** A line of a list, if there is one. */
export const findLine = (list: string, n: number, db = store): Promise<ListLine | undefined> =>
  db.listLines.get([list, n]);

/** The lines of any list whose page was opened at or after a time. */
export const linesOpenedSince = (since: Instant, db = store): Promise<ListLine[]> =>
  db.listLines.where('openedAt').aboveOrEqual(since).toArray();

/** How many lines of a list are in each state. */
export const countLines = async (list: string, db = store): Promise<LineCounts> => {
  const counted = LINE_STATES.map(async (state) => {
    const count = await db.listLines.where('[list+state]').equals([list, state]).count();
    return [state, count] as const;
  });
  return Object.fromEntries(await Promise.all(counted)) as Record<ListLine['state'], number>;
};

/** Changes a line that is in one of some states; undefined, and no change, where it is not. */
const stepLine = (
  [list, n]: readonly [string, number],
  from: readonly ListLine['state'][],
  to: (line: ListLine) => ListLine,
  db: EvidenceStore,
): Promise<ListLine | undefined> =>
  withStoreProblems(() =>
    db.transaction('rw', db.listLines, async () => {
      const line = await db.listLines.get([list, n]);
      if (!line || !from.includes(line.state)) return undefined;
      const next = to(line);
      await db.listLines.put(next);
      return next;
    }),
  );

/** Begins with a line that is waiting; undefined where it is not, or its list does not run. */
export const beginLine = (
  list: string,
  n: number,
  now = new Date(),
  db = store,
): Promise<ListLine | undefined> =>
  db.transaction('rw', db.lists, db.listLines, async () => {
    if ((await db.lists.get(list))?.state !== 'running') return undefined;
    const begin = ({ nextAt: _next, ...line }: ListLine): ListLine => ({
      ...line,
      state: 'working',
      tries: line.tries + 1,
      openedAt: now.toISOString(),
    });
    return stepLine([list, n], ['waiting'], begin, db);
  });

/** Ends a line that is being worked on: its page was not captured. A sealed one stays as it is. */
export const failLine = (
  list: string,
  n: number,
  failure: SeenOfPage & { readonly reason: LineReason },
  now = new Date(),
  db = store,
): Promise<ListLine | undefined> =>
  stepLine(
    [list, n],
    ['working'],
    (line) => ({ ...line, ...failure, state: 'not-captured', endedAt: now.toISOString() }),
    db,
  );

/**
 * Adds what was observed of its page to a line whose capture begins; `reason` where a watch
 * captures a page that a list would not.
 */
export const noteLine = (
  list: string,
  n: number,
  { landed, status, reason }: Pick<SeenOfPage, 'landed' | 'status'> & Pick<ListLine, 'reason'>,
  db = store,
): Promise<ListLine | undefined> =>
  stepLine(
    [list, n],
    ['working'],
    (line) => ({
      ...line,
      ...(landed !== undefined && { landed }),
      ...(status !== undefined && { status }),
      ...(reason && { reason }),
    }),
    db,
  );

/**
 * Puts a line that is being worked on back, to be opened again at `nextAt` at the earliest;
 * `counts` says whether this try counts as one.
 */
export const putOffLine = (
  list: string,
  n: number,
  { nextAt, counts }: { readonly nextAt: Instant; readonly counts: boolean },
  db = store,
): Promise<ListLine | undefined> =>
  stepLine(
    [list, n],
    ['working'],
    (line) => ({
      ...withoutEnd(line),
      state: 'waiting',
      tries: counts ? line.tries : Math.max(0, line.tries - 1),
      nextAt,
    }),
    db,
  );

/** Lets a list that has ended go on when a person wants it to, now that a line waits again. */
const reopen = async (id: string, db: EvidenceStore): Promise<void> => {
  const list = await db.lists.get(id);
  if (list?.state !== 'ended') return;
  const { endedAt: _end, ...open } = list;
  await db.lists.put({ ...open, state: 'paused', pausedBy: 'person' });
};

/** Skips a line that waits or whose page is being opened. */
export const skipLine = (list: string, n: number, db = store): Promise<ListLine | undefined> =>
  stepLine(
    [list, n],
    ['waiting', 'working'],
    (line) => ({ ...line, state: 'skipped', reason: 'person' }),
    db,
  );

/** Takes a skipped line back; a list that has ended can go on then. */
export const unskipLine = (list: string, n: number, db = store): Promise<ListLine | undefined> =>
  withStoreProblems(() =>
    db.transaction('rw', db.lists, db.listLines, async () => {
      const wait = (line: ListLine): ListLine => ({ ...withoutEnd(line), state: 'waiting' });
      const line = await stepLine([list, n], ['skipped'], wait, db);
      if (line) await reopen(list, db);
      return line;
    }),
  );

/** The numbers of the lines of a list for which a capture is in the journal. */
const linesInJournal = async (list: string, db: EvidenceStore): Promise<ReadonlySet<number>> =>
  new Set(
    (await db.journal.toArray()).flatMap(({ listed }) =>
      listed?.list === list ? [listed.line] : [],
    ),
  );

/**
 * Makes the lines that were opened and not captured wait again, with all their tries; a list that
 * has ended can go on then. A line with a capture that is still to be sealed is left out.
 */
export const waitAgain = (list: string, db = store): Promise<void> =>
  withStoreProblems(() =>
    db.transaction('rw', db.lists, db.listLines, db.journal, async () => {
      const open = await linesInJournal(list, db);
      const ended = db.listLines.where('[list+state]').equals([list, 'not-captured']);
      const again = (await ended.toArray())
        .filter(({ url, n }) => url !== undefined && !open.has(n))
        .map((line): ListLine => ({ ...withoutEnd(line), state: 'waiting', tries: 0 }));
      if (again.length === 0) return;
      await db.listLines.bulkPut(again);
      await reopen(list, db);
    }),
  );

/**
 * After the end of a browser, once its captures were recovered: a line that was being worked on and
 * has no capture in the journal waits again, and its try does not count. One whose capture could
 * not be sealed yet is not captured; the seal, whenever it comes, ends it with its item.
 */
export const resumeLines = (list: string, db = store): Promise<void> =>
  withStoreProblems(() =>
    db.transaction('rw', db.listLines, db.journal, async () => {
      const open = await linesInJournal(list, db);
      const working = db.listLines.where('[list+state]').equals([list, 'working']);
      const resumed = (await working.toArray()).map(
        (line): ListLine =>
          open.has(line.n)
            ? { ...line, state: 'not-captured', reason: 'interrupted' }
            : { ...withoutEnd(line), state: 'waiting', tries: Math.max(0, line.tries - 1) },
      );
      await db.listLines.bulkPut(resumed);
    }),
  );
