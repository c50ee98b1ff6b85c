import type { LineReason } from '../../evidence/list/line-reason.ts';
import {
  LINE_STATES,
  type LineCounts,
  type LineOutcome,
  type ListLine,
} from '../../evidence/list/list-line.ts';
import type { Instant } from '../../evidence/matter.ts';
import type { ProblemCode } from '../../evidence/problem.ts';
import { type EvidenceStore, store } from '../db.ts';
import { linesOfList } from '../key-ranges.ts';
import type { ItemRow, JournalRow } from '../rows.ts';
import { withStoreProblems } from '../with-store-problems.ts';

/** The lines of a list by number. */
export const listLines = (list: string, db = store): Promise<ListLine[]> =>
  linesOfList(db, list).toArray();

/** A line of a list, if there is one. */
export const findLine = (list: string, n: number, db = store): Promise<ListLine | undefined> =>
  db.listLines.get([list, n]);

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

/**
 * Ends a line that is being worked on. One that its item's seal has ended before keeps its item
 * and takes what else was observed.
 */
export const endLine = (
  list: string,
  n: number,
  outcome: LineOutcome,
  now = new Date(),
  db = store,
): Promise<ListLine | undefined> =>
  stepLine(
    [list, n],
    ['working', 'sealed', 'partial'],
    ({ reason: _reason, ...line }) => ({
      ...line,
      ...outcome,
      ...(line.item && { item: line.item }),
      endedAt: line.endedAt ?? now.toISOString(),
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
    ({ tries, ...line }) => ({
      ...line,
      state: 'waiting',
      tries: counts ? tries : Math.max(0, tries - 1),
      nextAt,
    }),
    db,
  );

/** Skips a line that waits or whose page is being opened, or takes a skipped one back. */
export const skipLine = (
  list: string,
  n: number,
  skip: boolean,
  db = store,
): Promise<ListLine | undefined> =>
  skip
    ? stepLine(
        [list, n],
        ['waiting', 'working'],
        (line) => ({ ...line, state: 'skipped', reason: 'person' }),
        db,
      )
    : stepLine(
        [list, n],
        ['skipped'],
        ({ reason: _reason, ...line }) => ({ ...line, state: 'waiting' }),
        db,
      );

const withoutEnd = ({ reason: _reason, nextAt: _next, endedAt: _end, ...line }: ListLine) => line;

/** Makes the lines that were opened and not captured wait again, with all their tries. */
export const waitAgain = (list: string, db = store): Promise<void> =>
  withStoreProblems(() =>
    db.transaction('rw', db.listLines, async () => {
      const ended = db.listLines.where('[list+state]').equals([list, 'not-captured']);
      const again = (await ended.toArray())
        .filter(({ url }) => url !== undefined)
        .map((line): ListLine => ({ ...withoutEnd(line), state: 'waiting', tries: 0 }));
      await db.listLines.bulkPut(again);
    }),
  );

/** Why a capture is partial, as far as its line says it; the item says all. */
const reasonOf = ({ draft: { problems } }: JournalRow): LineReason => {
  const has = (code: ProblemCode, part?: string) =>
    problems.some((one) => one.code === code && (part === undefined || one.part === part));
  if (has('INTERRUPTED')) return 'interrupted';
  if (has('STOPPED')) return 'person';
  return has('SCREENSHOT_FAILED', 'viewport') ? 'no-pictures' : 'capture-problem';
};

/**
 * Ends the line that a capture was made for, inside the transaction that seals its item, so that
 * none is captured twice, whenever the browser ends.
 */
export const sealLine = async (
  journal: JournalRow,
  { id, status, title }: Pick<ItemRow, 'id' | 'status' | 'title'>,
  now: Date,
  db: EvidenceStore,
): Promise<void> => {
  const { listed } = journal;
  if (!listed) return;
  await db.listLines.update([listed.list, listed.line], {
    state: status === 'complete' ? 'sealed' : 'partial',
    ...(status === 'partial' && { reason: reasonOf(journal) }),
    item: id,
    title,
    endedAt: now.toISOString(),
  });
};

/**
 * After the end of a browser: a line that was being worked on and has no capture in the journal was
 * not captured, and waits again. Returns how many.
 */
export const resumeLines = (list: string, db = store): Promise<number> =>
  db.transaction('rw', db.listLines, db.journal, async () => {
    const open = await db.journal.toArray();
    const isOpen = (n: number) =>
      open.some(({ listed }) => listed?.list === list && listed.line === n);
    return db.listLines
      .where('[list+state]')
      .equals([list, 'working'])
      .filter(({ n }) => !isOpen(n))
      .modify({ state: 'waiting' });
  });
