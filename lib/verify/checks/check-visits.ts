import { VISIT_ROUTES, type VisitRoute } from '../../evidence/watch/visit.ts';
import { VISIT_STATES, type VisitState } from '../../evidence/watch/visit-state.ts';
import type { ParsedIndex, ParsedItem, ParsedVisit } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { INDEX_PATH } from '../read-index.ts';

/** States of which there may be no capture: nothing was shown that could be captured. */
const WITHOUT_CAPTURE: ReadonlySet<string> = new Set<VisitState>([
  'network-failure',
  'redirected',
  'cannot-tell',
  'missed',
]);
const KNOWN: ReadonlySet<string> = new Set(VISIT_STATES);
const SIGNED_OUT: VisitRoute = 'no-session';
const ROUTES: ReadonlySet<string | undefined> = new Set(VISIT_ROUTES);
const GONE: readonly unknown[] = [404, 410];
/** States of a page that the site itself showed; a wall may come with any status. */
const SHOWS_TEXT: ReadonlySet<string> = new Set<VisitState>([
  ...(['same', 'changed', 'marked-edited', 'notice', 'soft-not-found'] as const),
]);

/** States in which the watched text was compared with what stood there. */
const COMPARED: ReadonlySet<string> = new Set<VisitState>(['same', 'changed', 'marked-edited']);
/** States that words of the page gave. */
const BY_WORDS: ReadonlySet<string> = new Set<VisitState>(['notice', 'soft-not-found']);

/** Why what a visit tells of the texts does not belong to its state. */
const detailFault = ({ state, why, words, difference }: ParsedVisit): string | undefined => {
  if (why !== undefined && state !== 'cannot-tell')
    return 'says why nothing can be told, and yet tells something';
  if ((words !== undefined) !== BY_WORDS.has(state))
    return words === undefined
      ? 'has no words of the page'
      : 'has words of a notice, and no notice';
  if (difference && !COMPARED.has(state))
    return 'compares texts, where the text was not there to be compared';
  return state === 'changed' && difference && difference.before === difference.after
    ? 'says that the text changed, and the digests of both texts are the same'
    : undefined;
};

/** Why a visit says something else than its own members do; undefined if it does not. */
const ownFault = (visit: ParsedVisit): string | undefined => {
  const { state, route, comparedWith, at, item } = visit;
  if (!ROUTES.has(route))
    return `was made by the route ${JSON.stringify(route)}, which the format has not`;
  if (comparedWith !== undefined && route !== SIGNED_OUT)
    return 'compares the text with another capture than the watched item, and was not signed out';
  if (!KNOWN.has(state)) return `has the state ${JSON.stringify(state)}, which the format has not`;
  if (state === 'missed')
    return at === undefined && item === undefined ? undefined : 'was missed, and yet was made';
  if (at === undefined) return 'does not say when it was made';
  return item === undefined && !WITHOUT_CAPTURE.has(state)
    ? 'says what a page showed, and names no capture of it'
    : detailFault(visit);
};

/** Whether words that a page is said to show stand in its title or in a captured text. */
const standsThere = (
  bag: Bag,
  words: string,
  { artifacts }: ParsedItem,
  { page }: ParsedRecord,
): boolean => {
  const texts = artifacts
    .filter(({ role }) => role === 'text')
    .map(({ path }) => textOf(bag, `data/${path}`));
  // A text that stayed back, or that is in another volume, cannot be compared.
  if (texts.length === 0 || texts.includes(undefined)) return true;
  return [page.title, ...texts].some((text) => text?.includes(words));
};

/** Why a visit says something else than the sealed record of its capture. */
const recordFault = (
  { state, at, status }: ParsedVisit,
  { capturedAt, page }: ParsedRecord,
): string | undefined => {
  if (at !== capturedAt) return 'was made at another time than the capture that it names';
  if (status !== undefined && status !== page.status)
    return 'states another status than the record of its capture';
  const isGone = GONE.includes(page.status);
  return (state === 'not-found' && !isGone) || (isGone && SHOWS_TEXT.has(state))
    ? 'and the record of its capture disagree whether the server answered 404 or 410'
    : undefined;
};

const isPrivate = ({ conditions }: ParsedRecord): boolean => conditions?.privateMode === true;

/** Why captures that should be of a private window are of none, by the records that are here. */
const routeFault = (
  { route, item, comparedWith }: ParsedVisit,
  recordOf: (id: string) => ParsedRecord | undefined,
): string | undefined => {
  if (route !== SIGNED_OUT) return undefined;
  const wrong = [item, comparedWith].find((id) => {
    const record = id === undefined ? undefined : recordOf(id);
    return record && !isPrivate(record);
  });
  if (wrong === undefined) return undefined;
  return wrong === item
    ? 'is said to be signed out, and its capture was made in no private window'
    : 'is said to be compared with a capture signed out, which was made in no private window';
};

/** Holds the visits of watched pages, which the index lists, against the sealed records. */
export const checkVisits = (
  bag: Bag,
  { matter, items, elsewhere }: ParsedIndex,
  records: ReadonlyMap<string, ParsedRecord>,
): readonly Finding[] => {
  const known = new Set([...items, ...elsewhere].map(({ id }) => id));
  const faultOf = (visit: ParsedVisit): string | undefined => {
    const named = [visit.of, visit.comparedWith, visit.item].filter((id) => id !== undefined);
    if (named.some((id) => !known.has(id))) return 'names an item that is not here';
    const recordOf = (id: string) => records.get(id);
    const own = ownFault(visit) ?? routeFault(visit, recordOf);
    if (own || visit.item === undefined) return own;
    const record = recordOf(visit.item);
    const item = items.find(({ id }) => id === visit.item);
    const fault = record && recordFault(visit, record);
    if (fault || !record || !item || visit.words === undefined || item.redactedRecord) return fault;
    return standsThere(bag, visit.words, item, record)
      ? undefined
      : 'quotes words that do not stand in its capture';
  };
  return (matter.visits ?? []).flatMap((visit, at) => {
    const fault = faultOf(visit);
    return fault ? [finding('INDEX_DISAGREES', `Visit ${at + 1} ${fault}`, INDEX_PATH)] : [];
  });
};
