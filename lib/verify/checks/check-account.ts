import type { Arrival, Ledger } from '../../evidence/ledger.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import { type Finding, finding } from '../finding.ts';
import { INDEX_PATH } from '../read-index.ts';
import { LOG_PATH } from './check-log.ts';

/**
 * Whether an item that the log shows left the matter by a sealed line and came back under a later
 * number, which the package holds. Of an item that is not here no line of a court's log is open, so
 * that nothing else can be said to have left unseen.
 */
const cameBack = (
  { number, item }: Arrival,
  { items, elsewhere, left = [] }: ParsedIndex,
): boolean =>
  left.some((gone) => gone.number === number) &&
  [...items, ...elsewhere].some((held) => held.id === item && held.number > number);

const checkAbsent = (index: ParsedIndex, ledger: Ledger): readonly Finding[] => {
  const { items, withheld, elsewhere, notChosen = [] } = index;
  const listed = [...items, ...withheld, ...elsewhere].map(({ number }) => number);
  const accounted = new Set([...listed, ...notChosen]);
  return [...ledger.byNumber].flatMap(([number, arrival]) =>
    accounted.has(number) || arrival.hasLeft || cameBack(arrival, index)
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
  { items, withheld, elsewhere, notChosen = [], left = [], export: made }: ParsedIndex,
  { byNumber, mayBeHidden }: Ledger,
): readonly Finding[] => {
  const held = new Set(items.map(({ number }) => number));
  const cannotBe = (number: number): boolean =>
    held.has(number) || !(byNumber.has(number) || mayBeHidden(number));
  const listed = new Set([...withheld, ...elsewhere].map(({ number }) => number));
  const cannotHaveLeft = (number: number): boolean => {
    const isHeld = held.has(number) && !byNumber.get(number)?.hasLeft;
    const isListed = listed.has(number) || notChosen.includes(number);
    return isHeld || isListed || !(byNumber.has(number) || mayBeHidden(number));
  };
  const wrongWithheld = withheld.filter(({ number }) => cannotBe(number));
  const misplaced = elsewhere.filter(({ number, id, digest, volume }) => {
    const arrival = byNumber.get(number);
    const placed = volume >= 1 && volume <= made.volume.count && volume !== made.volume.index;
    const isLogged = arrival
      ? arrival.item === id && arrival.digest === digest
      : mayBeHidden(number);
    return held.has(number) || !placed || !isLogged;
  });
  return [
    ...wrongWithheld.map(({ number }) =>
      finding('INDEX_DISAGREES', `Number ${number} is withheld, yet held or unknown`, INDEX_PATH),
    ),
    ...notChosen
      .filter(cannotBe)
      .map((number) =>
        finding(
          'INDEX_DISAGREES',
          `Number ${number} is said not to be chosen, yet held or unknown`,
          INDEX_PATH,
        ),
      ),
    ...left
      .filter(({ number }) => cannotHaveLeft(number))
      .map(({ number, how }) =>
        finding(
          'INDEX_DISAGREES',
          `Number ${number} is said to be ${how}, yet held or not so by the log`,
          INDEX_PATH,
        ),
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
 * Checks that every arrival that is not in the package is accounted for, and that the index's lists
 * of withheld items, items not chosen and items in other volumes can be true. A number whose
 * arrival may stand in a sealed line can be in any of these lists.
 */
export const checkAccount = (index: ParsedIndex, ledger: Ledger): readonly Finding[] => [
  ...checkAbsent(index, ledger),
  ...checkLists(index, ledger),
];
