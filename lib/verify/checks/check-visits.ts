import { VISIT_STATES, type VisitState } from '../../evidence/watch/visit-state.ts';
import type { ParsedIndex, ParsedVisit } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
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
const GONE: readonly unknown[] = [404, 410];
/** States of a page that the site itself showed; a wall may come with any status. */
const SHOWS_TEXT: ReadonlySet<string> = new Set<VisitState>([
  ...(['same', 'changed', 'marked-edited', 'notice', 'soft-not-found'] as const),
]);

/** Why a visit says something else than its own members do; undefined if it does not. */
const ownFault = ({ state, at, item }: ParsedVisit): string | undefined => {
  if (!KNOWN.has(state)) return `has the state ${JSON.stringify(state)}, which the format has not`;
  if (state === 'missed')
    return at === undefined && item === undefined ? undefined : 'was missed, and yet was made';
  if (at === undefined) return 'does not say when it was made';
  return item === undefined && !WITHOUT_CAPTURE.has(state)
    ? 'says what a page showed, and names no capture of it'
    : undefined;
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

/** Holds the visits of watched pages, which the index lists, against the sealed records. */
export const checkVisits = (
  { matter, items, elsewhere }: ParsedIndex,
  records: ReadonlyMap<number, ParsedRecord>,
): readonly Finding[] => {
  const numbers = new Map([...items, ...elsewhere].map(({ id, number }) => [id, number]));
  const faultOf = (visit: ParsedVisit): string | undefined => {
    const named = [visit.of, visit.item].filter((id) => id !== undefined);
    if (named.some((id) => !numbers.has(id))) return 'names an item that is not here';
    const own = ownFault(visit);
    if (own || visit.item === undefined) return own;
    const record = records.get(numbers.get(visit.item) ?? 0);
    return record && recordFault(visit, record);
  };
  return (matter.visits ?? []).flatMap((visit, at) => {
    const fault = faultOf(visit);
    return fault ? [finding('INDEX_DISAGREES', `Visit ${at + 1} ${fault}`, INDEX_PATH)] : [];
  });
};
