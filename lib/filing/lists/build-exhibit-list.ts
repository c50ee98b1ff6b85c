import { stampTimes } from '../../report/stamp-times.ts';
import type { FilingInput, FilingPlaces } from '../filing-input.ts';
import type { Column, FilingDocument, FilingLanguage } from '../model/filing-document.ts';
import { copiesFiled, exhibitListHead } from './exhibits/exhibit-head.ts';
import { batesCell, exhibitRow } from './exhibits/exhibit-row.ts';
import { notProduced } from './exhibits/not-produced.ts';
import { column, facts, paragraph, table } from './kit/cells.ts';
import { listDocument } from './kit/list-head.ts';
import { type FilingList, openList } from './kit/open-list.ts';

/** Parts of the width that a label needs so that it is not broken. */
const labelWidth = ({ items }: FilingList): number => {
  const units = items.map(({ exhibit }) =>
    [...exhibit].reduce(
      (sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x2000 ? 1.75 : 1.08),
      1.88,
    ),
  );
  return Math.min(23, Math.max(9, ...units.map(Math.ceil)));
};

/** A Bates number with its prefix in one line, on paper beside the other numbers. */
const BATES_WIDTH = 19;

const columnsOf = (list: FilingList): Column[] => {
  const { filingExhibitList: w, filingLists } = list.words;
  // Heads of two Chinese characters are read down a column; an English word is not broken.
  const isChinese = list.language === 'zh-CN';
  return [
    column('number', filingLists.number, isChinese ? 3 : 5),
    column('group', w.group, isChinese ? 4 : 8),
    column('exhibit', filingLists.exhibit, labelWidth(list)),
    column('name', w.name, 15),
    column('kind', w.kind, isChinese ? 7 : 12),
    column('source', w.source, 15),
    column('form', w.form, 11),
    column('made', w.made, 17, w.paperTimes),
    column('captured', w.captured, 17, w.paperTimes),
    column('purpose', w.purpose, 15),
    column('pages', filingLists.pages, isChinese ? 9 : 11, w.paperPages),
    column('copies', w.copies, isChinese ? 4 : 6, w.paperPages),
    column('numbers', w.numbers, 21, w.paperNumbers),
    column('remarks', w.remarks, 21, w.paperNumbers),
  ];
};

/**
 * The list of exhibits (证据目录) in the order of their labels, with the numbers that are not
 * produced. Where there is a load file, a column has its Bates numbers.
 */
export const buildExhibitList = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingDocument => {
  const list = openList(input, places, language);
  const { filingExhibitList: w, filingLists } = list.words;
  const [copies, stamps] = [copiesFiled(input.matter), stampTimes(input.custody)];
  const hasBates = places.bates.size > 0;
  const rows = list.items.map((item, at) => [
    ...exhibitRow(list, item, at, copies, stamps),
    ...(hasBates ? [batesCell(list, item)] : []),
  ]);
  const columns = [
    ...columnsOf(list),
    ...(hasBates ? [column('bates', w.bates, BATES_WIDTH, w.paperNumbers)] : []),
  ];
  return listDocument(list, 'exhibit-list', w.title, [
    ...exhibitListHead(list),
    table(w.title, columns, rows),
    paragraph(filingLists.aboutTimes),
    facts(language, [
      [w.signature, undefined],
      [w.signedOn, undefined],
    ]),
    ...notProduced(list),
  ]);
};
