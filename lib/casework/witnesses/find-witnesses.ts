import { isAddedFile } from '../../evidence/file/file-facts.ts';
import type { ItemRecord } from '../../evidence/item.ts';
import { compareText } from '../../evidence/names/compare-text.ts';
import { allKeysOf, type KeyedPage, keyPage } from '../../evidence/names/page-keys.ts';
import { samePageBy } from '../../evidence/names/same-page.ts';
import { HOUR_MS } from '../../evidence/witness/witness-window.ts';
import { logOf } from '../../witnesses/relation.ts';

/**
 * An item that may corroborate another. `isReceived`: it came in a package, and was not captured in
 * this store; `chain` names its log where the matter has several.
 */
export type WitnessItem = {
  readonly id: string;
  readonly record: ItemRecord;
  readonly isReceived?: boolean;
  readonly chain?: string;
};

/** Two captures of one page, the earlier first. */
export type FoundPair<T> = readonly [earlier: T, later: T];

const byTime = (one: WitnessItem, other: WitnessItem): number =>
  compareText(one.record.capturedAt, other.record.capturedAt) || compareText(one.id, other.id);

/** A capture with what it is found by; `at` is in milliseconds since 1970. */
type Kept<T> = {
  readonly item: T;
  readonly at: number;
  readonly page: KeyedPage;
  readonly log: string;
  /** Whether it is of another browser than this store's. */
  readonly isForeign: boolean;
};

const isForeign = ({ isReceived = false, chain }: WitnessItem): boolean =>
  isReceived || chain !== undefined;

const keep = <T extends WitnessItem>(item: T): Kept<T> => ({
  item,
  at: Date.parse(item.record.capturedAt),
  page: keyPage(item.record),
  log: logOf(item),
  isForeign: isForeign(item),
});

/** The captures in the order of their times, by each key of their pages and by their logs. */
const indexByKey = <T>(captures: readonly Kept<T>[]) => {
  const byKey = new Map<string, Map<string, Kept<T>[]>>();
  for (const capture of captures)
    for (const key of allKeysOf(capture.page)) {
      const logs = byKey.get(key) ?? new Map<string, Kept<T>[]>();
      const listed = logs.get(capture.log) ?? [];
      if (listed.at(-1) !== capture) listed.push(capture);
      byKey.set(key, logs.set(capture.log, listed));
    }
  return byKey;
};

/** The place of the first capture that is not before an instant. */
const placeOf = <T>(captures: readonly Kept<T>[], at: number): number => {
  let [low, high] = [0, captures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((captures[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The capture of the same page nearest in time, no more than so many milliseconds away. */
const nearestIn = <T>(
  { at, page }: Kept<T>,
  captures: readonly Kept<T>[],
  most: number,
): Kept<T> | undefined => {
  let after = placeOf(captures, at);
  let before = after - 1;
  for (;;) {
    const [left, right] = [captures[before], captures[after]];
    const isLeft = left !== undefined && (!right || at - left.at <= right.at - at);
    const next = isLeft ? left : right;
    if (!next || Math.abs(next.at - at) > most) return undefined;
    if (samePageBy(page, next.page)) return next;
    if (isLeft) before -= 1;
    else after += 1;
  }
};

/** The nearest capture of each other log. What one browser captured itself is never of two. */
const nearestOfEach = <T>(
  capture: Kept<T>,
  byKey: ReturnType<typeof indexByKey<T>>,
  most: number,
): readonly Kept<T>[] => {
  const found = new Map<string, Kept<T>>();
  for (const key of allKeysOf(capture.page))
    for (const [log, captures] of byKey.get(key) ?? []) {
      const areOfTwo = capture.isForeign || captures[0]?.isForeign;
      const next = log !== capture.log && areOfTwo && nearestIn(capture, captures, most);
      const known = found.get(log);
      const apart = (other: Kept<T>) => Math.abs(other.at - capture.at);
      if (next && (!known || apart(next) < apart(known))) found.set(log, next);
    }
  return [...found.values()];
};

/**
 * Finds the captures of one page that were sealed in different logs within these hours, as pairs in
 * the order of the earlier capture: to each capture the nearest of each other log, since a watched
 * page has hundreds. A file that a person added is no capture.
 */
export const findWitnesses = <T extends WitnessItem>(
  items: readonly T[],
  hours: number,
): readonly FoundPair<T>[] => {
  // Most matters have none, and reading all their addresses would take a second.
  if (hours === 0 || !items.some(isForeign)) return [];
  const captures = items
    .filter(({ record }) => !isAddedFile(record))
    .map(keep)
    .filter(({ at }) => !Number.isNaN(at))
    .toSorted((one, other) => one.at - other.at || byTime(one.item, other.item));
  const byKey = indexByKey(captures);
  const pairs = new Map<string, FoundPair<T>>();
  for (const capture of captures)
    for (const other of nearestOfEach(capture, byKey, hours * HOUR_MS)) {
      const [earlier = capture.item, later = other.item] = [capture.item, other.item].toSorted(
        byTime,
      );
      pairs.set(JSON.stringify([earlier.id, later.id]), [earlier, later]);
    }
  return [...pairs.values()].toSorted(
    ([one, oneLater], [other, otherLater]) => byTime(one, other) || byTime(oneLater, otherLater),
  );
};
