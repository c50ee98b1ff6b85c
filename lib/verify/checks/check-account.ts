import type { Ledger } from '../../evidence/ledger.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import { type Finding, finding } from '../finding.ts';
import { INDEX_PATH } from '../read-index.ts';
import { LOG_PATH } from './check-log.ts';

const checkAbsent = (
  { items, withheld, elsewhere }: ParsedIndex,
  ledger: Ledger,
): readonly Finding[] => {
  const accounted = new Set([...items, ...withheld, ...elsewhere].map(({ number }) => number));
  return [...ledger.byNumber].flatMap(([number, arrival]) =>
    accounted.has(number) || arrival.hasLeft
      ? []
      : [
          {
            ...finding(
              'LOG_WITHOUT_ITEM',
              `Line ${arrival.seq}: item ${number} is not here, and nothing says why`,
              LOG_PATH,
            ),
            ...(arrival.item !== undefined && { item: arrival.item }),
          },
        ],
  );
};

const checkLists = (
  { items, withheld, elsewhere, export: made }: ParsedIndex,
  { byNumber }: Ledger,
): readonly Finding[] => {
  const held = new Set(items.map(({ number }) => number));
  const strange = withheld.filter(({ number }) => held.has(number) || !byNumber.has(number));
  const misplaced = elsewhere.filter(({ number, id, digest, volume }) => {
    const arrival = byNumber.get(number);
    const placed = volume >= 1 && volume <= made.volume.count && volume !== made.volume.index;
    return held.has(number) || !placed || arrival?.item !== id || arrival.digest !== digest;
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
 * Checks that every arrival which is not here is accounted for, and that the index's lists of what
 * is not here can be true.
 */
export const checkAccount = (index: ParsedIndex, ledger: Ledger): readonly Finding[] => [
  ...checkAbsent(index, ledger),
  ...checkLists(index, ledger),
];
