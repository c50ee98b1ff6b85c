import { isAddedFile } from '../../evidence/file/file-facts.ts';
import type { ItemRecord } from '../../evidence/item.ts';
import { compareText } from '../../evidence/names/compare-text.ts';
import { isWithin, timeBetween } from '../../evidence/witness/witness-window.ts';
import { logOf } from '../../witnesses/relation.ts';
import { capturesOf } from '../captures.ts';

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

/** Whether a capture is of another browser than this store's. */
const isForeign = ({ isReceived = false, chain }: WitnessItem): boolean =>
  isReceived || chain !== undefined;

/** The capture nearest in time of each other log, among these of the same page. */
const nearestOfEach = <T extends WitnessItem>(
  item: T,
  others: readonly T[],
  hours: number,
  logs: ReadonlyMap<string, string>,
): readonly T[] => {
  const found = new Map<string, { readonly other: T; readonly apart: number }>();
  for (const other of others) {
    const log = logs.get(other.id) ?? '';
    if (log === logs.get(item.id) || !isWithin(item.record, other.record, hours)) continue;
    const apart = timeBetween(item.record, other.record);
    const known = found.get(log);
    if (!known || apart < known.apart) found.set(log, { other, apart });
  }
  return [...found.values()].map(({ other }) => other);
};

/**
 * Finds the captures of one page that were sealed in different logs within these hours, as pairs in
 * the order of the earlier capture: to each capture the nearest of each other log, since a watched
 * page has hundreds. What one browser captured itself is never told as the work of two, and a file
 * that a person added is no capture.
 */
export const findWitnesses = <T extends WitnessItem>(
  items: readonly T[],
  hours: number,
): readonly FoundPair<T>[] => {
  const captures = items.filter(({ record }) => !isAddedFile(record)).toSorted(byTime);
  const foreign = captures.filter(isForeign);
  if (hours === 0 || foreign.length === 0) return [];
  const logs = new Map(captures.map((item) => [item.id, logOf(item)]));
  const [amongAll, amongForeign] = [capturesOf(captures), capturesOf(foreign)];
  const pairs = new Map<string, FoundPair<T>>();
  for (const item of captures) {
    const others = (isForeign(item) ? amongAll : amongForeign)(item);
    for (const other of nearestOfEach(item, others, hours, logs)) {
      const [earlier = item, later = other] = [item, other].toSorted(byTime);
      pairs.set(JSON.stringify([earlier.id, later.id]), [earlier, later]);
    }
  }
  return [...pairs.values()].toSorted(
    ([one, oneLater], [other, otherLater]) => byTime(one, other) || byTime(oneLater, otherLater),
  );
};
