import { followNumbers } from './chain/arrival-numbers.ts';
import type { CustodyEntry } from './custody.ts';
import type { Digest } from './digest.ts';
import type { ItemRecord } from './item.ts';

/**
 * The law of the custody log: how its lines follow one another, which items it puts into the matter
 * and takes out of it, and how the sealed records chain (package-format.md, "custody.jsonl"). The
 * verifier and the check of the store both judge by this file.
 */

/** An entry as read from a log; its event may be one that this version does not know. */
export type LoggedEntry = Omit<CustodyEntry, 'event'> & { readonly event: string };

/** How an entry breaks the chain of lines. */
export type EntryFault = 'WRONG_NUMBER' | 'WRONG_PREVIOUS';

/**
 * Checks that an entry has the number `seq` and names `prev`, the digest of the line before it,
 * undefined for the first line.
 */
export const checkEntry = (
  entry: Pick<LoggedEntry, 'seq' | 'prev'>,
  seq: number,
  prev: Digest | undefined,
): readonly EntryFault[] => [
  ...(entry.seq === seq ? [] : (['WRONG_NUMBER'] as const)),
  ...(entry.prev === prev ? [] : (['WRONG_PREVIOUS'] as const)),
];

/**
 * An entry that puts an item into the matter. `seq` is the entry's line, `number` the item's number
 * in the matter (NaN where the entry states none), `digest` that of the item's record, `previous`
 * the record digest of the arrival before, `token` the digest of the item's latest time-stamp,
 * `receipt` that of the latest receipt of its deposit in a vault.
 * `hasLeft` is true if a later entry transfers or deletes the item. `expected` is the number that
 * follows from the log. `previousHidden` is true if the arrival before stands in a sealed line, so
 * that its digest is not known. `absent` are the paths of the record's artifacts that the entry
 * says did not come with the item.
 */
export type Arrival = {
  readonly seq: number;
  readonly event: 'captured' | 'received';
  readonly number: number;
  readonly expected: number;
  readonly item?: string;
  readonly digest?: Digest;
  readonly previous?: Digest;
  readonly previousHidden?: true;
  readonly token?: string;
  readonly receipt?: string;
  readonly absent?: readonly string[];
  readonly hasLeft: boolean;
};

/**
 * The arrivals of a log in its order; of several with the same number, the last is in `byNumber`.
 * `mayBeHidden` says whether a number's arrival may stand in a sealed line.
 */
export type Ledger = {
  readonly arrivals: readonly Arrival[];
  readonly byNumber: ReadonlyMap<number, Arrival>;
  readonly mayBeHidden: (number: number) => boolean;
};

const isArrival = (entry: LoggedEntry): entry is LoggedEntry & Pick<Arrival, 'event'> =>
  entry.event === 'captured' || entry.event === 'received';

const isDeparture = ({ event }: LoggedEntry): boolean =>
  event === 'transferred' || event === 'deleted';

const numberOf = ({ detail }: LoggedEntry): number | undefined =>
  typeof detail?.number === 'number' ? detail.number : undefined;

const absentIn = ({ detail }: LoggedEntry): readonly string[] => {
  const listed = Array.isArray(detail?.absent) ? detail.absent : [];
  return listed.flatMap((file: { readonly path?: unknown } | null) =>
    typeof file?.path === 'string' ? [file.path] : [],
  );
};

const keyOf = (item: string | undefined, number: number | undefined): string =>
  JSON.stringify([item, number]);

const lastDepartures = (log: readonly LoggedEntry[]): ReadonlyMap<string, number> =>
  new Map(
    log
      .filter(isDeparture)
      .map((entry) => [keyOf(entry.item, numberOf(entry)), entry.seq] as const),
  );

/** The last entry of this event of each item. */
const lastOf = (log: readonly LoggedEntry[], event: string): ReadonlyMap<string, LoggedEntry> =>
  new Map(
    log.flatMap((entry) =>
      entry.event === event && entry.item !== undefined ? [[entry.item, entry]] : [],
    ),
  );

/**
 * Reads the arrivals from the open entries of a log; `sealed` are the numbers of its sealed lines,
 * in order.
 */
export const buildLedger = (
  log: readonly LoggedEntry[],
  sealed: readonly number[] = [],
): Ledger => {
  const departures = lastDepartures(log);
  const tokens = lastOf(log, 'time-stamped');
  const receipts = lastOf(log, 'deposited');
  const entries = log.filter(isArrival);
  const { expected, hidden, mayBeHidden } = followNumbers(
    entries.map((entry) => ({ seq: entry.seq, number: numberOf(entry) ?? Number.NaN })),
    sealed,
  );
  let previous: Digest | undefined;
  const arrivals = entries.map((entry, at): Arrival => {
    const { seq, event, item, digest } = entry;
    const number = numberOf(entry) ?? Number.NaN;
    const previousHidden = (hidden[at] ?? 0) > 0;
    const stamped = item === undefined ? undefined : tokens.get(item);
    const deposited = item === undefined ? undefined : receipts.get(item);
    const absent = absentIn(entry);
    // A departure may leave the number out.
    const hasLeft = [number, undefined].some(
      (stated) => (departures.get(keyOf(item, stated)) ?? 0) > seq,
    );
    const arrival = {
      seq,
      event,
      number,
      expected: expected[at] ?? at + 1,
      hasLeft,
      ...(item !== undefined && { item }),
      ...(digest && { digest }),
      ...(previousHidden ? { previousHidden } : previous && { previous }),
      // A time-stamp from before the arrival belongs to an earlier stay in the matter.
      ...(stamped && stamped.seq > seq && { token: String(stamped.detail?.token) }),
      ...(deposited && deposited.seq > seq && { receipt: String(deposited.detail?.receipt) }),
      ...(absent.length > 0 && { absent }),
    };
    previous = digest;
    return arrival;
  });
  const byNumber = new Map(arrivals.map((arrival) => [arrival.number, arrival]));
  return { arrivals, byNumber, mayBeHidden };
};

/** The items that are in the matter according to its log, by their ids. */
export const listPresent = ({ arrivals }: Ledger): ReadonlyMap<string, Arrival> =>
  new Map(
    arrivals.flatMap((arrival) =>
      arrival.item === undefined || arrival.hasLeft ? [] : [[arrival.item, arrival] as const],
    ),
  );

/** The arrivals whose number is not the one that follows from the log. */
export const findMisnumbered = ({ arrivals }: Ledger): readonly Arrival[] =>
  arrivals.filter(({ number, expected }) => number !== expected);

/** How a sealed record disagrees with its arrival in the log of the matter. */
export type ChainFault = 'OTHER_MATTER' | 'OTHER_NUMBER' | 'OTHER_PREVIOUS';

/**
 * Checks that a record names the matter, its number there and the record before it. An item that
 * was received keeps the chain of the matter where it was sealed, so nothing is checked; nor is the
 * record before it where its arrival stands in a sealed line.
 */
export const checkLink = (
  sealed: ItemRecord['matter'],
  matterId: string,
  arrival: Omit<Arrival, 'expected'>,
): readonly ChainFault[] => {
  if (arrival.event === 'received') return [];
  return [
    ...(sealed.id === matterId ? [] : (['OTHER_MATTER'] as const)),
    ...(sealed.sequence === arrival.number ? [] : (['OTHER_NUMBER'] as const)),
    ...(arrival.previousHidden || sealed.previous === arrival.previous
      ? []
      : (['OTHER_PREVIOUS'] as const)),
  ];
};
