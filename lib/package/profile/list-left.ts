import type { CustodyLine } from '../../evidence/custody.ts';
import { buildLedger, type LoggedEntry } from '../../evidence/ledger.ts';
import { LEAVING, type LeftItem } from '../../format/package-index.ts';
import { logLineOf } from '../../format/parse-log-line.ts';

const howIn = (entry: LoggedEntry): LeftItem['how'] | undefined =>
  LEAVING.find((event) => event === entry.event);

/**
 * The numbers of items that were deleted or moved to another matter, from the open lines of a log.
 * It is made before lines are sealed, so that a reader learns why a number is missing.
 */
export const listLeft = (custody: readonly CustodyLine[]): readonly LeftItem[] => {
  const log = custody.flatMap((row) => logLineOf(row).entry ?? []);
  return buildLedger(log).arrivals.flatMap(({ seq, number, item, hasLeft }) => {
    if (!hasLeft) return [];
    const after = log.filter((entry) => entry.seq > seq && entry.item === item);
    const how = after.map(howIn).findLast((event) => event !== undefined);
    return how ? [{ number, how }] : [];
  });
};
