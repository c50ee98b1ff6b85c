import { groupBy } from '../../../evidence/group-by.ts';
import { allKeysOf, type KeyedPage, keyPage } from '../../../evidence/names/page-keys.ts';
import { samePageBy } from '../../../evidence/names/same-page.ts';
import { HOUR_MS, witnessHoursOf } from '../../../evidence/witness/witness-window.ts';
import type { ParsedIndex } from '../../../format/parse-index.ts';
import { type Finding, finding } from '../../finding.ts';
import { INDEX_PATH } from '../../read-index.ts';
import type { WitnessedCapture } from './witness-captures.ts';

/** A capture with what its page is found by. */
type Paged = WitnessedCapture & { readonly page: KeyedPage };

const apart = (one: WitnessedCapture, other: WitnessedCapture): number =>
  Math.abs(one.at - other.at);

/** The nearest capture of the same page in another log, within so many milliseconds. */
const nearestIn = (capture: Paged, others: readonly Paged[], most: number): Paged | undefined => {
  let nearest: Paged | undefined;
  for (const other of others)
    if (
      apart(capture, other) <= (nearest ? apart(capture, nearest) - 1 : most) &&
      samePageBy(capture.page, other.page)
    )
      nearest = other;
  return nearest;
};

/** The captures that the index sets beside one: by id, the time of each in milliseconds. */
type Told = ReadonlyMap<string, ReadonlyMap<string, number>>;

const toldIn = ({ witnesses = [] }: Pick<ParsedIndex, 'witnesses'>): Told => {
  const told = new Map<string, Map<string, number>>();
  for (const { items, at } of witnesses)
    for (const [place, id] of items.entries()) {
      const beside = told.get(id) ?? new Map<string, number>();
      for (const [other, name] of items.entries())
        if (other !== place) beside.set(name, Date.parse(at[other] ?? ''));
      told.set(id, beside);
    }
  return told;
};

/**
 * Whether the index sets beside a capture one of this log that is as near as any. One whose sealed
 * record is not here, in another volume or redacted, may be of this log.
 */
const isTold = (
  capture: WitnessedCapture,
  nearest: WitnessedCapture,
  told: Told,
  captures: ReadonlyMap<string, WitnessedCapture>,
): boolean =>
  [...(told.get(capture.id) ?? [])].some(([id, at]) => {
    const log = captures.get(id)?.log ?? nearest.log;
    return log === nearest.log && Math.abs(at - capture.at) <= apart(capture, nearest);
  });

/** The captures of each key of a page that several logs have, by their logs. */
const sharedPages = (captures: readonly Paged[]) => {
  const keyed = captures.flatMap((capture) =>
    [...new Set(allKeysOf(capture.page))].map((key) => ({ key, capture })),
  );
  return [...groupBy(keyed, ({ key }) => key).values()]
    .map((group) =>
      groupBy(
        group.map(({ capture }) => capture),
        ({ log }) => log,
      ),
    )
    .filter((logs) => logs.size > 1);
};

/**
 * Finds captures of one page by two custodians that the index does not set side by side: to each
 * capture it names the nearest of each other log. What one browser captured itself is never of two,
 * and nothing is said of an item where the log hides how it came.
 */
export const checkUntoldWitnesses = (
  index: Pick<ParsedIndex, 'matter' | 'witnesses'>,
  captures: ReadonlyMap<string, WitnessedCapture>,
): readonly Finding[] => {
  const most = witnessHoursOf(index.matter) * HOUR_MS;
  const all = [...captures.values()];
  // Most matters have none, and reading all their addresses would take a second.
  if (most === 0 || !all.some(({ isForeign }) => isForeign)) return [];
  const told = toldIn(index);
  const isCapture = ({ at, isCertain, record: { file } }: WitnessedCapture): boolean =>
    isCertain && !Number.isNaN(at) && (file === undefined || file.fetched !== undefined);
  const untold = new Map<string, readonly [WitnessedCapture, WitnessedCapture]>();
  const paged = all.filter(isCapture).map((one) => ({ ...one, page: keyPage(one.record) }));
  for (const logs of sharedPages(paged))
    for (const [log, own] of logs)
      for (const [other, theirs] of logs)
        for (const capture of own) {
          const areOfTwo = capture.isForeign || theirs[0]?.isForeign;
          if (log === other || !areOfTwo) continue;
          const nearest = nearestIn(capture, theirs, most);
          if (nearest && !isTold(capture, nearest, told, captures))
            untold.set([capture.id, nearest.id].toSorted().join(' '), [capture, nearest]);
        }
  return [...untold.values()].map((pair) =>
    finding(
      'WITNESS_UNTOLD',
      `Items ${pair
        .map(({ id }) => id)
        .toSorted()
        .join(', ')} show one page in two logs`,
      INDEX_PATH,
    ),
  );
};
