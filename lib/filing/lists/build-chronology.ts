import type { FilingInput, FilingPlaces } from '../filing-input.ts';
import { cell } from '../model/blank.ts';
import type { Cell, FilingDocument, FilingLanguage } from '../model/filing-document.ts';
import { type CaseEvent, listEvents } from './chronology/list-events.ts';
import { column, count, EMPTY, heading, type Line, lines, paragraph, table } from './kit/cells.ts';
import { listDocument, listHead } from './kit/list-head.ts';
import { type FilingList, openList } from './kit/open-list.ts';
import { exhibitOrBack, pagesOf } from './kit/references.ts';

const columnsOf = ({ words: { filingLists: l } }: FilingList) => [
  column('number', l.number, 1),
  column('time', l.time, 5),
  column('event', l.event, 4),
  column('details', l.details, 8),
  column('exhibit', l.exhibit, 3),
  column('pages', l.pages, 2.6),
  column('basis', l.basis, 3),
];

const hasWords = (line: Line): boolean => line !== undefined && line !== false && line !== '';

const rowOf = (list: FilingList, one: CaseEvent, at: number): readonly Cell[] => {
  const { exhibit: id } = one;
  const pages = id === undefined || !list.itemOf.has(id) ? EMPTY : cell(pagesOf(list, id));
  return [
    count(at + 1),
    lines(one.time),
    cell(one.event),
    one.content.some(hasWords) ? lines(one.content) : EMPTY,
    id === undefined ? EMPTY : cell(exhibitOrBack(list, id)),
    pages,
    cell(list.words.filingLists[`basis_${one.basis}`]),
  ];
};

/** The chronology of the matter: all that pages, records and the case file date. */
export const buildChronology = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingDocument => {
  const list = openList(input, places, language);
  const { filingLists: l } = list.words;
  const events = listEvents(list);
  const dated = events.filter(({ span }) => span !== undefined);
  const undated = events.filter(({ span }) => span === undefined);
  const rows = (all: readonly CaseEvent[]) => all.map((one, at) => rowOf(list, one, at));
  return listDocument(list, 'chronology', l.chronologyTitle, [
    ...listHead(list),
    paragraph(l.aboutTimes),
    paragraph(l.entered),
    dated.length === 0
      ? paragraph(l.noEvents)
      : table(l.chronologyTitle, columnsOf(list), rows(dated)),
    heading(l.untimedTitle),
    undated.length === 0
      ? paragraph(l.noneUntimed)
      : table(l.untimedTable, columnsOf(list), rows(undated)),
  ]);
};
