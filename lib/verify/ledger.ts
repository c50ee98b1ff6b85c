import type { CustodyEntry } from '../evidence/custody.ts';

/**
 * A matter's comings and goings as its log states them: `arrivals` in the log's order and by the
 * number each states, and the last line by which an item left, by the item's id and number.
 */
export type Ledger = {
  readonly arrivals: readonly CustodyEntry[];
  readonly byNumber: ReadonlyMap<number, CustodyEntry>;
  readonly departures: ReadonlyMap<string, number>;
};

const ARRIVALS: readonly string[] = ['captured', 'received'];
const DEPARTURES: readonly string[] = ['transferred', 'deleted'];

const keyOf = (item: string | undefined, number: unknown): string => JSON.stringify([item, number]);

/** The ledger of a log's entries. */
export const readLedger = (log: readonly CustodyEntry[]): Ledger => {
  const arrivals = log.filter(({ event }) => ARRIVALS.includes(event));
  const departures = log.filter(({ event }) => DEPARTURES.includes(event));
  return {
    arrivals,
    byNumber: new Map(arrivals.map((entry) => [Number(entry.detail?.number), entry])),
    departures: new Map(
      departures.map(({ item, detail, seq }) => [keyOf(item, detail?.number), seq]),
    ),
  };
};

/**
 * Whether the log says that an item left after it came, by transfer or deletion; an entry may leave
 * the number out.
 */
export const hasLeft = (
  { departures }: Ledger,
  number: number,
  { item, seq }: CustodyEntry,
): boolean =>
  [number, undefined].some((stated) => (departures.get(keyOf(item, stated)) ?? 0) > seq);
