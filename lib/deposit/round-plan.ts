import { type Digest, isDigest } from '../evidence/digest.ts';
import type { CustodyRow } from '../store/rows.ts';

/** The most lines of a round, and the most items that may arrive in one. */
export const MOST_LINES = 200;
export const MOST_ITEMS = 25;

/** What the lines of a round bring of an item: all of it, or files that were made later. */
export type Brought = {
  readonly item: string;
  readonly arrived: boolean;
  readonly derived: readonly string[];
  readonly stamped: boolean;
};

const isArrival = ({ event }: Pick<CustodyRow, 'event'>): boolean =>
  event === 'captured' || event === 'received';

/** The last line of the round that begins with these lines, in their order. */
export const lastOfRound = (
  lines: readonly Pick<CustodyRow, 'event' | 'seq'>[],
): number | undefined => {
  const arrivals = lines.filter(isArrival);
  const beyond = arrivals[MOST_ITEMS];
  const last = lines[Math.min(lines.length, MOST_LINES) - 1]?.seq;
  return beyond && last !== undefined ? Math.min(last, beyond.seq - 1) : last;
};

const derivedIn = ({ event, line }: Pick<CustodyRow, 'event' | 'line'>): readonly string[] => {
  if (event !== 'annotated') return [];
  const { detail } = JSON.parse(line) as { detail?: { derived?: unknown } };
  return typeof detail?.derived === 'string' ? [detail.derived] : [];
};

/** A receipt that a line of a round names, by its digest. */
export type NamedReceipt = { readonly item: string; readonly digest: Digest };

/**
 * The receipts that the lines of a round name, the last of each item: with its line goes the
 * receipt, so that colleagues have it too. That of the last round goes with the next lines.
 */
export const receiptsIn = (
  lines: readonly Pick<CustodyRow, 'event' | 'item' | 'line'>[],
): readonly NamedReceipt[] => {
  const named = new Map<string, NamedReceipt>();
  for (const { event, item, line } of lines) {
    if (event !== 'deposited' || item === undefined) continue;
    const { detail } = JSON.parse(line) as { detail?: { receipt?: unknown } };
    if (isDigest(detail?.receipt)) named.set(item, { item, digest: detail.receipt });
  }
  return [...named.values()];
};

/** What the lines of a round bring, item by item in the order in which they first name them. */
export const planRound = (
  lines: readonly Pick<CustodyRow, 'event' | 'item' | 'line'>[],
): readonly Brought[] => {
  const named = lines.flatMap((line) => (line.item === undefined ? [] : [line.item]));
  return [...new Set(named)].flatMap((item) => {
    const own = lines.filter((line) => line.item === item);
    const brought = {
      item,
      arrived: own.some(isArrival),
      derived: [...new Set(own.flatMap(derivedIn))],
      stamped: own.some(({ event }) => event === 'time-stamped'),
    };
    const isAny = brought.arrived || brought.stamped || brought.derived.length > 0;
    return isAny ? [brought] : [];
  });
};
