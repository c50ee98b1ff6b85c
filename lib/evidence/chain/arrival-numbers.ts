/** An arrival's line in the log, and its number in the matter (NaN where it states none). */
type Placed = { readonly seq: number; readonly number: number };

/**
 * The numbers of a log's arrivals, some of which may stand in sealed lines. `expected` has the
 * number that each given arrival should have; `hidden` counts, for each, the arrivals between it
 * and the one before that must stand in sealed lines. `mayBeHidden` says whether the arrival with
 * this number may stand in a sealed line.
 */
export type ArrivalNumbers = {
  readonly expected: readonly number[];
  readonly hidden: readonly number[];
  readonly mayBeHidden: (number: number) => boolean;
};

/** How many of the sorted numbers `sealed` are below each `seq`, asked in rising order. */
const counterOf = (sealed: readonly number[]) => {
  let counted = 0;
  return (seq: number): number => {
    while (counted < sealed.length && (sealed[counted] ?? seq) < seq) counted += 1;
    return counted;
  };
};

/**
 * Follows the numbers of arrivals, which count from 1 without a gap. A number may be missed only
 * where at least as many sealed lines stand between its neighbours as numbers are missing: each
 * line holds at most one arrival. `sealed` are the numbers of the sealed lines, in order.
 */
export const followNumbers = (
  arrivals: readonly Placed[],
  sealed: readonly number[],
): ArrivalNumbers => {
  const countBelow = counterOf(sealed);
  const [expected, hidden, ranges]: [number[], number[], [number, number][]] = [[], [], []];
  let [next, used] = [1, 0];
  for (const { seq, number } of arrivals) {
    const free = countBelow(seq) - used;
    const missing = number - next;
    const isExplained = missing > 0 && missing <= free;
    if (isExplained) ranges.push([next, number]);
    expected.push(isExplained ? number : next);
    hidden.push(isExplained ? missing : 0);
    next = (isExplained ? number : next) + 1;
    used = countBelow(seq);
  }
  ranges.push([next, next + sealed.length - used]);
  const mayBeHidden = (number: number): boolean =>
    ranges.some(([from, to]) => number >= from && number < to);
  return { expected, hidden, mayBeHidden };
};
