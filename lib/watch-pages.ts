import { keyOf, readVisits, type Telling, tellVisits } from './collect/watch/tell-visits.ts';
import { VISIT_ROUTES } from './evidence/watch/visit.ts';
import type { Watch } from './evidence/watch/watch.ts';
import { readCaseFile, removeCaseEntries, saveCaseEntries } from './store/casework.ts';
import {
  addVisitLine,
  endWatch,
  listAllWatches,
  listWatching,
  noteDone,
  resumeWatch,
  setDoneBack,
} from './store/lists/watches.ts';
import { buildMissed } from './watches/build-visit.ts';
import { dueNow, nextDue } from './watches/due-times.ts';

/** What the story is given: the lists, through which pages are opened, and the clock. */
export type WatchParts = Telling & {
  /** Goes on with the lists that run. */
  readonly goOn: () => Promise<void>;
  /** Wakes the background at a time in milliseconds since the epoch. */
  readonly wakeAt: (when: number) => Promise<void>;
  readonly now?: () => number;
};

/**
 * How late a visit may be, in milliseconds: a computer sleeps over lunch. What was due longer ago
 * is told as missed and never filled in.
 */
const PATIENCE_MS = 2 * 3_600_000;

/**
 * A clock that was set ahead told times as missed that had not come. Once it is set back they are
 * taken back, and become due when they come; the custody log keeps both.
 */
const takeBackToCome = async (watch: Watch, time: number, { db }: WatchParts): Promise<Watch> => {
  if (Date.parse(watch.done) - time <= PATIENCE_MS) return watch;
  const now = new Date(time).toISOString();
  const { visit: known } = await readCaseFile(watch.matterId, db);
  const toCome = known.filter(
    (one) => one.watch === watch.id && one.state === 'missed' && one.due > now,
  );
  await removeCaseEntries(
    toCome.map(({ id }) => id),
    db,
  );
  await setDoneBack(watch.id, now, db);
  return { ...watch, done: now };
};

/** Begins the visit that is due, and tells those that were missed. Returns when it is due again. */
const beginVisit = async (known: Watch, parts: WatchParts): Promise<number | undefined> => {
  const { db, now = Date.now } = parts;
  const time = now();
  const watch = await takeBackToCome(known, time, parts);
  const { due, missed } = dueNow(watch.schedule, Date.parse(watch.done), time, PATIENCE_MS);
  const isoMissed = missed.map((at) => new Date(at).toISOString());
  const told = new Set((await readVisits(watch, db)).map(keyOf));
  const routes = VISIT_ROUTES.filter((route) => route === 'session' || watch.signedOut);
  const untold = isoMissed.flatMap((at) => routes.map((route) => buildMissed(watch, at, route)));
  await saveCaseEntries(
    untold.filter((visit) => !told.has(keyOf(visit))),
    db,
  );
  const last = isoMissed.at(-1);
  if (last) await noteDone(watch.id, last, db);
  if (due !== undefined) {
    const dueAt = new Date(due).toISOString();
    // Told while the clock was ahead: a second visit of one time would be told nowhere.
    if (told.has(keyOf({ due: dueAt, route: 'session' }))) await noteDone(watch.id, dueAt, db);
    else await addVisitLine(watch, dueAt, new Date(time), db);
  }
  const next = nextDue(watch.schedule, Math.max(time, Date.parse(watch.done)));
  if (next === undefined) await endWatch(watch.id, db);
  return next;
};

const tellAll = async (parts: WatchParts): Promise<void> => {
  for (const watch of await listAllWatches(parts.db)) await tellVisits(watch, parts);
};

/** A watch that a clock set ahead had ended goes on once the clock is set back. */
const resumeEarlyEnded = async ({ db, now = Date.now }: WatchParts): Promise<void> => {
  for (const { id, state, schedule } of await listAllWatches(db))
    if (state === 'ended' && nextDue(schedule, now()) !== undefined) await resumeWatch(id, db);
};

const beginAll = async (parts: WatchParts): Promise<void> => {
  await resumeEarlyEnded(parts);
  let next: number | undefined;
  for (const watch of await listWatching(parts.db)) {
    const due = await beginVisit(watch, parts);
    if (due !== undefined) next = Math.min(next ?? due, due);
  }
  if (next !== undefined) await parts.wakeAt(next);
};

/**
 * STORY 10. Visits watched pages when they are due and tells what each visit showed. Visits are
 * lines of a list, so that the end of the browser neither loses nor repeats one. The function that
 * it returns is to be called when the background starts or is woken, and when a watch was changed;
 * it never rejects. A visit begins also while other lists go on.
 */
export const watchPages = (parts: WatchParts): (() => Promise<void>) => {
  let last: Promise<void> = Promise.resolve();
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    last = last.then(step).catch((error) => console.error('A watch stopped working', error));
    return last;
  };
  return async () => {
    await inTurn(() => tellAll(parts));
    await inTurn(() => beginAll(parts));
    await parts.goOn().catch((error) => console.error('A visit stopped working', error));
    await inTurn(() => tellAll(parts));
  };
};
