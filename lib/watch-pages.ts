import type { Visit } from './evidence/casework.ts';
import type { ListLine } from './evidence/list/list-line.ts';
import { VISIT_ROUTES, type VisitPosts } from './evidence/watch/visit.ts';
import type { Watch } from './evidence/watch/watch.ts';
import { isAccountPage } from './lists/page/account-page.ts';
import { readCaseFile, removeCaseEntries, saveCaseEntries } from './store/casework.ts';
import type { EvidenceStore } from './store/db.ts';
import { findArtifact } from './store/items/artifacts.ts';
import { findItem } from './store/items/items.ts';
import { tryOpenRecord } from './store/items/open-record.ts';
import { listListings } from './store/listings/listings.ts';
import {
  addVisitLine,
  endWatch,
  findWatch,
  listAllWatches,
  listWatching,
  noteDone,
  noteSignedOut,
  noteWatched,
  resumeWatch,
  setDoneBack,
  visitLines,
} from './store/lists/watches.ts';
import { readCapturedTexts } from './store/search-texts.ts';
import { buildMissed, buildVisit, type CapturedPage } from './watches/build-visit.ts';
import { dueNow, nextDue } from './watches/due-times.ts';
import { postsOfVisit } from './watches/posts-of-visit.ts';
import { buildSignedOut, nextBase } from './watches/signed-out-visit.ts';

/** What the story is given: the lists, through which pages are opened, and the clock. */
export type WatchParts = {
  /** Goes on with the lists that run. */
  readonly goOn: () => Promise<void>;
  /** Wakes the background at a time in milliseconds since the epoch. */
  readonly wakeAt: (when: number) => Promise<void>;
  /** Is told of each visit that showed something else than the same text and known posts. */
  readonly tell?: (visit: Visit, watch: Watch) => Promise<void>;
  readonly now?: () => number;
  readonly db?: EvidenceStore;
};

/**
 * How late a visit may be, in milliseconds: a computer sleeps over lunch. What was due longer ago
 * is told as missed and never filled in.
 */
const PATIENCE_MS = 2 * 3_600_000;

const ENDED: ReadonlySet<ListLine['state']> = new Set([
  'sealed',
  'partial',
  'not-captured',
  'skipped',
]);

const readCaptured = async (
  id: string | undefined,
  db: EvidenceStore | undefined,
): Promise<CapturedPage | undefined> => {
  const row = id === undefined ? undefined : await findItem(id, db);
  const record = row && tryOpenRecord(row);
  if (!record) return undefined;
  return { record, text: (await readCapturedTexts(record.id, db)).at(-1) ?? '' };
};

/** The line of a visit, which has ended. */
type EndedLine = ListLine & { readonly due: string };

/** A visit by its watch's time and its route: each is told once. */
const keyOf = ({ due, route }: Pick<Visit, 'due' | 'route'>): string => `${route} ${due}`;

const isEnded = (line: ListLine): line is EndedLine =>
  line.due !== undefined && ENDED.has(line.state);

/** The visits of a watch that were told. */
const readVisits = async (
  { id, matterId }: Watch,
  db: EvidenceStore | undefined,
): Promise<readonly Visit[]> =>
  (await readCaseFile(matterId, db)).visit.filter(({ watch }) => watch === id);

/** The posts that the captured page of an account linked to, where it is one. */
const readPosts = async (
  visit: Visit,
  captured: CapturedPage | undefined,
  visits: readonly Visit[],
  db: EvidenceStore | undefined,
): Promise<VisitPosts | undefined> => {
  const { record } = captured ?? {};
  if (!record || !isAccountPage(record)) return undefined;
  const document = await (await findArtifact(record.id, 'dom.html', db))?.blob.text();
  const items = await listListings(visit.matterId, db);
  return document === undefined
    ? undefined
    : postsOfVisit(visit, { record, document }, visits, items);
};

/** What a visit showed of the watched text, by the route of its line. */
const judge = async (
  watch: Watch,
  line: EndedLine,
  captured: CapturedPage | undefined,
  db: EvidenceStore | undefined,
): Promise<Visit> => {
  const watched = await readCaptured(watch.of, db);
  if (line.route === undefined) return buildVisit(watch, line, watched, captured);
  const own = await readCaptured(watch.signedOutOf, db);
  return buildSignedOut(watch, line, { watched, own }, captured);
};

/** Notes what later visits by the same route are compared with. */
const noteBase = async (
  { id, of, signedOutOf }: Watch,
  visit: Visit,
  db: EvidenceStore | undefined,
): Promise<void> => {
  const isOut = visit.route === 'no-session';
  const base = isOut ? nextBase(visit) : visit.of;
  if (base === undefined || (isOut ? signedOutOf : of) !== undefined) return;
  await (isOut ? noteSignedOut : noteWatched)(id, base, db);
};

/** Tells what the visits showed whose lines have ended. What was told before is not told again. */
const tellVisits = async (first: Watch, { db, tell }: WatchParts): Promise<void> => {
  const visits = [...(await readVisits(first, db))];
  const told = new Set(visits.map(keyOf));
  for (const line of (await visitLines(first.list, db)).filter(isEnded)) {
    if (told.has(keyOf({ due: line.due, route: line.route ?? 'session' }))) continue;
    const watch = await findWatch(first.id, db);
    if (!watch) return;
    const captured = await readCaptured(line.item, db);
    const judged = await judge(watch, line, captured, db);
    const posts = await readPosts(judged, captured, visits, db);
    const visit = { ...judged, ...(posts && { posts }) };
    await saveCaseEntries([visit], db);
    visits.push(visit);
    await noteBase(watch, visit, db);
    if (visit.state !== 'same' || posts?.fresh.length) await tell?.(visit, watch);
  }
};

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
