import { fillIn } from '../../../words/fill-in.ts';
import { cell } from '../../model/blank.ts';
import type { Block } from '../../model/filing-document.ts';
import { column, count, heading, paragraph, table } from '../kit/cells.ts';
import type { FilingList } from '../kit/open-list.ts';

/** The numbers of items that are not in the package, each with its reason, in order. */
export const notProduced = ({ input, words }: FilingList): readonly Block[] => {
  const { filingExhibitList: w } = words;
  const { withheld, left = [], notChosen = [] } = input;
  const rows = [
    ...withheld.map(
      ({ number, reason }) => [number, fillIn(w.reason_withheld, { reason })] as const,
    ),
    ...left.map(({ number, how }) => [number, w[`reason_${how}`]] as const),
    ...notChosen.map((number) => [number, w.reason_notChosen] as const),
  ].toSorted(([one], [other]) => one - other);
  const columns = [column('number', w.itemNumber, 1), column('reason', w.reason, 4)];
  return [
    heading(w.notProduced),
    rows.length === 0
      ? paragraph(w.allProduced)
      : table(
          w.notProducedTable,
          columns,
          rows.map(([number, reason]) => [count(number), cell(reason)]),
        ),
  ];
};
