import type { Channel } from '../../evidence/casework.ts';
import type { OrderedAct } from './act-evidence.ts';
import type { ActCheck } from './check-act.ts';
import { type PlaceRow, placeRow } from './compare-place.ts';
import { type WordingRow, wordingRow } from './compare-wording.ts';
import { missingFrom } from './distribution.ts';
import { recipientGroups } from './recipients.ts';
import type { PageRecord, WayResult, WayUnknown } from './way-result.ts';

type ListRow<Row extends string, Value> = WayResult & {
  readonly row: Row;
  readonly ordered: readonly Value[];
  readonly observed: readonly Value[];
  readonly missing: readonly Value[];
};
type DaysRow = WayResult & {
  readonly row: 'days';
  readonly ordered?: number;
  /** Days on which it was observed up all the time that anybody looked. */
  readonly observed: number;
};

/** One row of the comparison of an ordered act with what was observed of it. */
export type WayRow =
  | ListRow<'channel', Channel>
  | ListRow<'recipients', string>
  | WordingRow
  | PlaceRow
  | DaysRow;

/** Acts that put a text up, which can be done in the same way and scope or not. */
export const PUTS_UP: ReadonlySet<OrderedAct['type']> = new Set([
  'clarify',
  'apologise',
  'restore-reputation',
  'homepage-statement',
]);

/**
 * Of what is ordered, all was observed, or none and only others were; where some was, what nobody
 * looked at may have been done as well.
 */
const resultOfList = (
  ordered: number,
  observed: number,
  missing: number,
  isShared: boolean,
): { result: 'same' | 'different' } | { result: 'cannot-tell'; why: WayUnknown } => {
  if (ordered === 0) return { result: 'cannot-tell', why: 'not-ordered' };
  if (observed === 0) return { result: 'cannot-tell', why: 'not-recorded' };
  if (missing === 0) return { result: 'same' };
  return isShared ? { result: 'cannot-tell', why: 'not-seen' } : { result: 'different' };
};

const reachRows = ({ ordered, performed }: ActCheck, sources: readonly string[]): WayRow[] => {
  const missing = missingFrom(ordered, performed);
  const reached = new Set(recipientGroups(performed.recipients));
  const isSharedGroup = recipientGroups(ordered.recipients).some((one) => reached.has(one));
  const isSharedChannel = missing.channels.length < ordered.channels.length;
  const part = <Key extends 'channels' | 'recipients'>(key: Key, isShared: boolean) => ({
    ...{ ordered: ordered[key], observed: performed[key], missing: missing[key], sources },
    ...resultOfList(ordered[key].length, performed[key].length, missing[key].length, isShared),
  });
  return [
    { row: 'channel', ...part('channels', isSharedChannel) },
    { row: 'recipients', ...part('recipients', isSharedGroup) },
  ];
};

const daysRow = ({ durationDays }: OrderedAct, { days }: ActCheck): DaysRow => {
  const of = (...verdicts: string[]) => days.filter(({ verdict }) => verdicts.includes(verdict));
  const row = {
    ...({ row: 'days', observed: of('met').length } as const),
    ...(durationDays !== undefined && { ordered: durationDays }),
    sources: [...new Set(days.flatMap(({ items }) => items))],
  };
  if (durationDays === undefined) return { ...row, result: 'cannot-tell', why: 'not-ordered' };
  if (days.length === 0) return { ...row, result: 'cannot-tell', why: 'not-observed' };
  if (of('not-met', 'both').length > 0) return { ...row, result: 'different' };
  return row.observed === days.length
    ? { ...row, result: 'same' }
    : { ...row, result: 'cannot-tell', why: 'days-unknown' };
};

/**
 * Compares the way in which an ordered text was put up with the way that the order, or the wrong
 * items, prescribe: one row each for channel, recipients, wording, place and days. Only looks that
 * show the act performed are compared. It tells what the records hold; whether the way is the same
 * in law is for the court. Empty for acts that put nothing up.
 *
 * `performedIn` are the ids of the items that show the act performed, the earliest look first.
 */
export const compareWay = (
  act: OrderedAct,
  check: ActCheck,
  performedIn: readonly string[],
  recordOf: (item: string) => PageRecord | undefined,
): readonly WayRow[] => {
  if (!PUTS_UP.has(act.type)) return [];
  const rows = [
    ...reachRows(check, performedIn),
    wordingRow(act, performedIn, recordOf),
    placeRow(act, performedIn, recordOf),
  ].map((row) =>
    performedIn.length > 0 || (row.result === 'cannot-tell' && row.why === 'not-ordered')
      ? row
      : ({ ...row, result: 'cannot-tell', why: 'not-observed' } as const),
  );
  return [...rows, daysRow(act, check)];
};

/** The items that show an act performed: as a person judged them, or as a visit saw it. */
export const itemsPerformedIn = (
  observations: readonly { readonly item: string; readonly verdict: string }[],
  visits: ActCheck['visits'],
): readonly string[] => [
  ...new Set(
    [...observations, ...visits]
      .filter(({ verdict }) => verdict === 'met')
      .flatMap(({ item }) => item ?? []),
  ),
];
