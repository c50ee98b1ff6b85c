import type { ActCheck } from '../../../casework/remedies/check-act.ts';
import type { PlacedBox } from '../../../casework/remedies/compare-place.ts';
import {
  compareWay,
  itemsPerformedIn,
  type WayRow,
} from '../../../casework/remedies/compare-way.ts';
import type { OrderedAct } from '../../../evidence/casework.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { cell } from '../../model/blank.ts';
import type { Cell, Column } from '../../model/filing-document.ts';
import { column, count, EMPTY, type Line, lines } from '../kit/cells.ts';
import type { FilingList } from '../kit/open-list.ts';
import { MARKS } from '../kit/punctuation.ts';
import { references } from '../kit/references.ts';
import { shortened } from '../kit/shortened.ts';

/** The columns of the comparison of acts with their performance. */
export const wayColumns = ({ words }: FilingList): Column[] => {
  const { filingLists: l, filingCompliance: w, remedies: r } = words;
  return [
    column('number', l.number, 1),
    column('act', w.act, 3),
    column('part', r.wayPart, 2),
    column('asked', r.wayAsked, 6),
    column('seen', r.wayObserved, 6),
    column('result', r.wayResult, 4),
    column('sources', r.waySources, 3),
  ];
};

const boxLines = ({ words: { remedies: r } }: FilingList, box: PlacedBox | undefined): Line[] => {
  if (!box) return [];
  const { isFirstScreen: isFirst, ...sides } = box;
  return [fillIn(r.wayBox, sides), isFirst !== undefined && (isFirst ? r.wayFirst : r.wayBelow)];
};

const namesIn = (
  { words: { terms }, language }: FilingList,
  row: Extract<WayRow, { readonly row: 'channel' | 'recipients' }>,
  side: 'ordered' | 'observed' | 'missing',
): string => {
  const names = row.row === 'channel' ? row[side].map((one) => terms[`channel_${one}`]) : row[side];
  return names.join(MARKS[language].separator);
};

/** What of an ordered wording is not there, and what stands there beside it. */
const wordingLines = (
  list: FilingList,
  { pieces = [], result, of }: Extract<WayRow, { readonly row: 'wording' }>,
): Line[] => {
  const { remedies: r, filingCompliance: w } = list.words;
  if (result === 'same') return [r[`wayWords_${of}`]];
  const said = (kind: 'gone' | 'new', words: string): Line => {
    const texts = pieces.flatMap((piece) => (piece.kind === kind ? [piece.text.trim()] : []));
    const all = texts.filter(Boolean).join(' / ');
    return all !== '' && fillIn(words, { words: shortened(list, all) });
  };
  return [said('gone', w.wayGone), said('new', w.wayNew)];
};

/** What was ordered, and what was observed, of one row. */
const sidesOf = (list: FilingList, row: WayRow): readonly [Line[], Line[]] => {
  const { remedies: r, filingCompliance: w } = list.words;
  switch (row.row) {
    case 'channel':
    case 'recipients':
      return [[namesIn(list, row, 'ordered')], [namesIn(list, row, 'observed')]];
    case 'wording':
      return [[row.ordered], wordingLines(list, row)];
    case 'place':
      return [
        row.of === 'homepage' ? [r.wayHomepage] : boxLines(list, row.ordered),
        boxLines(list, row.observed),
      ];
    case 'days':
      return row.ordered === undefined
        ? [[], []]
        : [
            [fillIn(w.daysOrdered, { count: row.ordered })],
            [fillIn(w.daysMet, { count: row.observed })],
          ];
  }
};

const resultLines = (list: FilingList, row: WayRow): Line[] => {
  const { remedies: r } = list.words;
  const names = 'missing' in row ? namesIn(list, row, 'missing') : '';
  const difference = row.row === 'place' ? row.difference : undefined;
  return [
    { text: r[`way_${row.result}`], strong: true },
    row.result === 'cannot-tell' && fillIn(r[`wayWhy_${row.why}`], { names }),
    ...(difference ? [r[`wayPlace_${difference.place}`], r[`waySize_${difference.size}`]] : []),
  ];
};

/**
 * The rows of the comparison of one act with what was observed of it; none where nobody looked, or
 * where it puts nothing up. What is not known on one side is left empty: the result says why.
 */
export const wayRows = (
  list: FilingList,
  act: OrderedAct,
  check: ActCheck,
  at: number,
): readonly (readonly Cell[])[] => {
  if (check.verdict === 'not-checked') return [];
  const { remedies: r, terms } = list.words;
  const seen = list.entries.observation.filter((one) => one.act === act.id);
  const items = itemsPerformedIn(seen, check.visits);
  const rows = compareWay(act, check, items, (item) => list.itemOf.get(item)?.record);
  const shown = (all: Line[]): Cell => (all.some(Boolean) ? lines(all) : EMPTY);
  return rows.map((row) => {
    const [asked, observed] = sidesOf(list, row);
    const sources = references(list, row.sources);
    return [
      count(at + 1),
      cell(terms[`act_${act.type}`]),
      cell(r[`way_${row.row}`]),
      ...[shown(asked), shown(observed), lines(resultLines(list, row))],
      sources ? cell(sources) : EMPTY,
    ];
  });
};
