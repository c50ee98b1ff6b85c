import { type ActCheck, checkAct } from '../../casework/remedies/check-act.ts';
import type { OrderedAct } from '../../evidence/casework.ts';
import { fillIn } from '../../words/fill-in.ts';
import type { FilingInput, FilingPlaces } from '../filing-input.ts';
import { cell } from '../model/blank.ts';
import type {
  Block,
  Cell,
  Column,
  FilingDocument,
  FilingLanguage,
} from '../model/filing-document.ts';
import { dayLines, observedLines, paidCell, reachLines, sumCell } from './compliance/act-cells.ts';
import { wayColumns, wayRows } from './compliance/way-rows.ts';
import { column, count, heading, lines, paragraph, table } from './kit/cells.ts';
import { listDocument, listHead } from './kit/list-head.ts';
import { timeOfCase } from './kit/list-times.ts';
import { type FilingList, openList } from './kit/open-list.ts';
import { references } from './kit/references.ts';

const columnsOf = ({ words: { filingCompliance: w, filingLists: l } }: FilingList): Column[] => [
  column('number', l.number, 2),
  column('act', w.act, 5, w.paperAct),
  column('words', w.words, 12, w.paperAct),
  column('due', w.due, 5, w.paperAct),
  column('observed', w.observed, 14),
  column('counted', w.counted, 4),
  column('ordered', w.ordered, 9, w.paperReach),
  column('performed', w.performed, 9, w.paperReach),
  column('missing', w.missing, 9, w.paperReach),
  column('days', w.days, 9),
  column('sum', w.sum, 6, w.paperSum),
  column('paid', w.paid, 6, w.paperSum),
];

const checkOf = (list: FilingList, act: OrderedAct): ActCheck => {
  const { observation: observations, push: pushes, visit: visits } = list.entries;
  return checkAct(act, {
    ...{ observations, pushes, visits },
    capturedAt: (item) => list.itemOf.get(item)?.record.capturedAt,
    timeZone: act.due?.timeZone ?? list.zone,
    checkedAt: list.input.export.at,
  });
};

const actRow = (
  list: FilingList,
  act: OrderedAct,
  check: ActCheck,
  at: number,
): readonly Cell[] => {
  const { filingCompliance: w, terms } = list.words;
  const wrongs = references(list, act.wrongs);
  return [
    count(at + 1),
    lines([terms[`act_${act.type}`], wrongs && fillIn(w.wrongs, { exhibits: wrongs })]),
    lines([act.words, act.prescribed && fillIn(w.prescribed, { text: act.prescribed })]),
    cell(act.due && timeOfCase(list, act.due)),
    lines(observedLines(list, act, check)),
    cell(terms[`verdict_${check.verdict}`]),
    lines(reachLines(list, check.ordered, w.noneOrdered)),
    lines(reachLines(list, check.performed, w.noneObserved)),
    lines(reachLines(list, check.missing, w.noneMissing)),
    lines(dayLines(list, act, check)),
    sumCell(act),
    paidCell(list, act),
  ];
};

/** How acts were performed beside how they were ordered, and what counts as the same. */
const comparison = (list: FilingList, rows: readonly (readonly Cell[])[]): readonly Block[] => {
  const { remedies: r } = list.words;
  return [
    heading(r.way),
    paragraph(r.wayPurpose),
    paragraph(r.wayTolerance),
    table(r.way, wayColumns(list), rows),
  ];
};

/** The compliance sheet: what a court ordered, act by act, beside what was observed of it. */
export const buildComplianceSheet = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingDocument => {
  const list = openList(input, places, language);
  const { filingCompliance: w } = list.words;
  const acts = list.entries.act.map((act) => ({ act, check: checkOf(list, act) }));
  const rows = acts.map(({ act, check }, at) => actRow(list, act, check, at));
  const compared = acts.flatMap(({ act, check }, at) => wayRows(list, act, check, at));
  return listDocument(list, 'compliance', w.title, [
    ...listHead(list),
    paragraph(w.note),
    rows.length === 0 ? paragraph(w.none) : table(w.table, columnsOf(list), rows),
    ...(compared.length === 0 ? [] : comparison(list, compared)),
  ]);
};
