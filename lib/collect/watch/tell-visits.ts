import type { Visit } from '../../evidence/casework.ts';
import type { ListLine } from '../../evidence/list/list-line.ts';
import type { VisitPosts } from '../../evidence/watch/visit.ts';
import type { Watch } from '../../evidence/watch/watch.ts';
import { isAccountPage } from '../../lists/page/account-page.ts';
import { readCaseFile, saveCaseEntries } from '../../store/casework.ts';
import type { EvidenceStore } from '../../store/db.ts';
import { findArtifact } from '../../store/items/artifacts.ts';
import { findItem } from '../../store/items/items.ts';
import { tryOpenRecord } from '../../store/items/open-record.ts';
import { listListings } from '../../store/listings/listings.ts';
import { findWatch, noteSignedOut, noteWatched, visitLines } from '../../store/lists/watches.ts';
import { readCapturedTexts } from '../../store/search-texts.ts';
import { buildVisit, type CapturedPage } from '../../watches/build-visit.ts';
import { postsOfVisit } from '../../watches/posts-of-visit.ts';
import { buildSignedOut, nextBase } from '../../watches/signed-out-visit.ts';

/** Where visits are told: in the store, and to the person by `tell`. */
export type Telling = {
  /** Is told of each visit that showed something else than the same text and known posts. */
  readonly tell?: (visit: Visit, watch: Watch) => Promise<void>;
  readonly db?: EvidenceStore;
};

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
export const keyOf = ({ due, route }: Pick<Visit, 'due' | 'route'>): string => `${route} ${due}`;

const isEnded = (line: ListLine): line is EndedLine =>
  line.due !== undefined && ENDED.has(line.state);

/** The visits of a watch that were told. */
export const readVisits = async (
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
export const tellVisits = async (first: Watch, { db, tell }: Telling): Promise<void> => {
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
