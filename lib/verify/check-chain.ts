import type { CustodyEntry } from '../evidence/custody.ts';
import type { ItemRecord } from '../evidence/item.ts';
import type { IndexItem, PackageIndex } from '../package/manifest-json.ts';
import { LOG_PATH } from './check-log.ts';
import { type Finding, type FindingCode, finding } from './finding.ts';
import { INDEX_PATH } from './parse-index.ts';

type Numbered = ReadonlyMap<number, CustodyEntry>;

const say = (code: FindingCode, item: string, detail: string, path: string): Finding => ({
  ...finding(code, detail, path),
  item,
});

const numberOf = ({ detail }: CustodyEntry): unknown => detail?.number;

const arrivals = (log: readonly CustodyEntry[]): readonly CustodyEntry[] =>
  log.filter(({ event }) => event === 'captured' || event === 'received');

const checkNumbers = (log: readonly CustodyEntry[]): readonly Finding[] =>
  arrivals(log).flatMap((entry, at) =>
    numberOf(entry) === at + 1
      ? []
      : [
          finding(
            'GAP_IN_SEQUENCE',
            `Line ${entry.seq}: item ${at + 1} of the matter bears another number`,
            LOG_PATH,
          ),
        ],
  );

const left = (log: readonly CustodyEntry[], number: number, arrival: CustodyEntry): boolean =>
  log.some(
    (entry) =>
      (entry.event === 'transferred' || entry.event === 'deleted') &&
      entry.seq > arrival.seq &&
      entry.item === arrival.item &&
      [undefined, number].includes(numberOf(entry) as number | undefined),
  );

const checkLink = (
  item: IndexItem,
  { matter }: ItemRecord,
  matterId: string,
  numbered: Numbered,
): readonly Finding[] => {
  const path = `data/${item.folder}/record.json`;
  const before = numbered.get(item.number - 1)?.digest;
  return [
    ...(matter.id === matterId
      ? []
      : [say('CHAIN_BROKEN', item.id, 'It was sealed in another matter than the log says', path)]),
    ...(matter.sequence === item.number
      ? []
      : [say('GAP_IN_SEQUENCE', item.id, `It was sealed as number ${matter.sequence}`, path)]),
    ...(matter.previous === before
      ? []
      : [say('CHAIN_BROKEN', item.id, 'It does not follow the record before it', path)]),
  ];
};

const checkHeld = (
  index: PackageIndex,
  log: readonly CustodyEntry[],
  numbered: Numbered,
  records: ReadonlyMap<number, ItemRecord>,
) =>
  index.items.flatMap((item): readonly Finding[] => {
    const path = `data/${item.folder}/record.json`;
    const entry = numbered.get(item.number);
    if (entry?.item !== item.id)
      return [say('ITEM_NOT_IN_LOG', item.id, `The log has no such item as number ${item.number}`, path)];
    const record = records.get(item.number);
    return [
      ...(entry.digest === item.digest
        ? []
        : [say('CHAIN_BROKEN', item.id, 'The log gives its record another digest', path)]),
      ...(left(log, item.number, entry)
        ? [say('INDEX_DISAGREES', item.id, 'The log says that it left the matter', path)]
        : []),
      ...(record && entry.event === 'captured' ? checkLink(item, record, index.matter.id, numbered) : []),
    ];
  });

const checkAbsent = (
  { items, withheld, elsewhere }: PackageIndex,
  log: readonly CustodyEntry[],
  numbered: Numbered,
) => {
  const accounted = new Set([...items, ...withheld, ...elsewhere].map(({ number }) => number));
  return [...numbered].flatMap(([number, entry]) =>
    accounted.has(number) || left(log, number, entry)
      ? []
      : [
          say(
            'LOG_WITHOUT_ITEM',
            entry.item ?? '',
            `Line ${entry.seq}: item ${number} is not here, and nothing says why`,
            LOG_PATH,
          ),
        ],
  );
};

const checkLists = (
  { items, withheld, elsewhere, export: made }: PackageIndex,
  numbered: Numbered,
): readonly Finding[] => {
  const held = new Set(items.map(({ number }) => number));
  const strange = withheld.filter(({ number }) => held.has(number) || !numbered.has(number));
  const misplaced = elsewhere.filter(({ number, id, digest, volume }) => {
    const entry = numbered.get(number);
    const placed = volume >= 1 && volume <= made.volume.count && volume !== made.volume.index;
    return held.has(number) || !placed || entry?.item !== id || entry.digest !== digest;
  });
  return [
    ...strange.map(({ number }) =>
      finding('INDEX_DISAGREES', `Number ${number} is withheld, yet held or unknown`, INDEX_PATH),
    ),
    ...misplaced.map(({ number }) =>
      finding(
        'INDEX_DISAGREES',
        `Number ${number} is said to be in another volume, and cannot be`,
        INDEX_PATH,
      ),
    ),
  ];
};

/**
 * Follows the matter's chain through its log: arrivals numbered from 1 without a gap, each item here the one that arrived,
 * each record captured here naming the one before it, and every arrival that is not here accounted for.
 */
export const checkChain = (
  index: PackageIndex,
  log: readonly CustodyEntry[],
  records: ReadonlyMap<number, ItemRecord>,
): readonly Finding[] => {
  const numbered: Numbered = new Map(arrivals(log).map((entry) => [Number(numberOf(entry)), entry]));
  return [
    ...checkNumbers(log),
    ...checkHeld(index, log, numbered, records),
    ...checkAbsent(index, log, numbered),
    ...checkLists(index, numbered),
  ];
};
