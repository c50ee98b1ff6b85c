import { fillIn } from '../../../words/fill-in.ts';
import { cell } from '../../model/blank.ts';
import type { Block } from '../../model/filing-document.ts';
import { listNotSent } from '../../not-sent.ts';
import { column, count, heading, paragraph, table } from '../kit/cells.ts';
import type { FilingList } from '../kit/open-list.ts';

/** The items that are not in the package, each with its reason, in order. */
export const notProduced = ({ input, words }: FilingList): readonly Block[] => {
  const { filingExhibitList: w } = words;
  const rows = listNotSent(input);
  const columns = [column('number', w.itemNumber, 1), column('reason', w.reason, 4)];
  return [
    heading(w.notProduced),
    rows.length === 0
      ? paragraph(w.allProduced)
      : table(
          w.notProducedTable,
          columns,
          rows.map(({ chain, number, label, how, reason }) => [
            chain === undefined ? count(number) : cell(label),
            cell(fillIn(w[`reason_${how}`], { reason })),
          ]),
        ),
  ];
};
