import { publishedSpan } from '../../casework/dates/order-relation.ts';
import { spanOf } from '../../casework/dates/time-span.ts';
import type { KeyDate } from '../../evidence/casework.ts';
import { fillIn } from '../../words/fill-in.ts';
import type { FilingInput, FilingPlaces } from '../filing-input.ts';
import { cell } from '../model/blank.ts';
import type { Block, Cell, FilingDocument, FilingLanguage } from '../model/filing-document.ts';
import { shortTitle } from './exhibits/exhibit-name.ts';
import { column, EMPTY, heading, lines, paragraph, table } from './kit/cells.ts';
import { listDocument, listHead } from './kit/list-head.ts';
import { statedLines, timeOfCase } from './kit/list-times.ts';
import { type FilingList, type ListItem, openList } from './kit/open-list.ts';
import { labelled } from './kit/punctuation.ts';
import { authorInOne, pagesOf, platformOf, references } from './kit/references.ts';
import { publicationLines } from './kit/relation-lines.ts';
import { shortened } from './kit/shortened.ts';
import { type ListedRun, listRuns } from './kit/visit-lines.ts';
import { timelineFigure } from './timeline-figure.ts';

type Row = { readonly at: number; readonly cells: readonly Cell[] };

const roleOf = ({ words: { terms } }: FilingList, { item }: ListItem): string | undefined =>
  item.labels.role ? terms[`itemRole_${item.labels.role}`] : undefined;

const kindOf = (list: FilingList, { record: { post } }: ListItem): string => {
  const { report } = list.words;
  const kind = report[`kind_${post?.kind ?? 'page'}`];
  const platform = platformOf(list, post?.platform);
  return platform ? labelled(list.language, platform, kind) : kind;
};

const publication = (list: FilingList, item: ListItem): Row[] => {
  const span = publishedSpan(item);
  if (!span) return [];
  const cells = [
    lines(statedLines(list, item.record.post?.published)),
    cell(kindOf(list, item)),
    cell(authorInOne(list, item.record)),
    cell(shortTitle(item.record)),
    cell(item.exhibit),
    cell(pagesOf(list, item.id)),
    cell(roleOf(list, item)),
    lines(publicationLines(list, item)),
  ];
  return [{ at: span.from, cells }];
};

const keyDate = (list: FilingList, { type, time, note, proof }: KeyDate): Row => {
  const { filingLists: l, terms } = list.words;
  const reference = proof && references(list, [proof]);
  return {
    at: spanOf(time).from,
    cells: [
      cell(timeOfCase(list, time)),
      { paragraphs: [[{ text: terms[`keyDate_${type}`], strong: true }]] },
      EMPTY,
      note || reference
        ? lines([note, reference && fillIn(l.proof, { exhibit: reference })])
        : EMPTY,
      ...[EMPTY, EMPTY, EMPTY, EMPTY],
    ],
  };
};

const visitRun = (list: FilingList, run: ListedRun): Row => ({
  at: Date.parse(run.at),
  cells: [
    lines(run.time),
    cell(run.event),
    EMPTY,
    lines(run.content),
    run.items.length === 0 ? EMPTY : cell(references(list, run.items)),
    ...[EMPTY, EMPTY, EMPTY],
  ],
});

const undated = (list: FilingList): readonly Block[] => {
  const { filingLists: l } = list.words;
  const items = list.items.filter((item) => !publishedSpan(item));
  const columns = [
    column('exhibit', l.exhibit, 2),
    column('pages', l.pages, 1),
    column('content', l.content, 4),
    column('reason', l.reason, 4),
  ];
  const rows = items.map((item) => {
    const raw = item.record.post?.published?.raw;
    const why = raw
      ? fillIn(l['why_no-instant'], { words: shortened(list, raw) })
      : l['why_not-stated'];
    const shown = cell(shortTitle(item.record));
    return [cell(item.exhibit), cell(pagesOf(list, item.id)), shown, cell(why)];
  });
  return [
    heading(l.undatedTitle),
    rows.length === 0 ? paragraph(l.noneUndated) : table(l.undatedTable, columns, rows),
  ];
};

/** The timeline as a table: publications beside the dates of the case, then what has no time. */
export const buildTimelineTable = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingDocument => {
  const list = openList(input, places, language);
  const { filingLists: l } = list.words;
  const rows = [
    ...list.entries['key-date'].map((date) => keyDate(list, date)),
    ...list.items.flatMap((item) => publication(list, item)),
    ...listRuns(list).map((run) => visitRun(list, run)),
  ].toSorted((one, other) => one.at - other.at);
  const columns = [
    column('time', l.time, 5),
    column('event', l.event, 3),
    column('account', l.account, 4),
    column('content', l.content, 6),
    column('exhibit', l.exhibit, 3),
    column('pages', l.pages, 2.6),
    column('role', l.role, 3),
    column('relation', l.relation, 6),
  ];
  const dated = rows.map(({ cells }) => cells);
  return listDocument(list, 'timeline', l.timelineTitle, [
    ...listHead(list),
    paragraph(l.aboutTimes),
    paragraph(l.entered),
    ...(dated.length === 0
      ? [paragraph(l.noneDated)]
      : [timelineFigure(list), table(l.timelineTitle, columns, dated)]),
    ...undated(list),
  ]);
};
