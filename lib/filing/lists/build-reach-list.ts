import { MEASURES, type ReachPoint, reachOfPosts, thresholdFacts } from '../../casework/reach.ts';
import type { Threshold } from '../../evidence/casework.ts';
import { fillIn } from '../../words/fill-in.ts';
import type { FilingInput, FilingPlaces } from '../filing-input.ts';
import { cell } from '../model/blank.ts';
import type { Block, Cell, FilingDocument, FilingLanguage } from '../model/filing-document.ts';
import { shortTitle } from './exhibits/exhibit-name.ts';
import { column, count, EMPTY, heading, lines, paragraph, table } from './kit/cells.ts';
import { listDocument, listHead } from './kit/list-head.ts';
import { capturedAt, captureLines } from './kit/list-times.ts';
import { type FilingList, type ListItem, openList } from './kit/open-list.ts';
import { quoted } from './kit/punctuation.ts';
import { authorInOne, pagesOf, referenceOf } from './kit/references.ts';
import { shortened } from './kit/shortened.ts';

type Post = { readonly item: ListItem; readonly series: readonly ReachPoint[] };

/** A row a capture that states a count, the captures of one post below each other. */
const seriesRows = (list: FilingList, posts: readonly Post[]): readonly (readonly Cell[])[] =>
  posts
    .flatMap(({ item, series }) => series.map((point) => ({ item, point })))
    .flatMap(({ item, point }) => {
      const capture = list.itemOf.get(point.item);
      return capture ? [{ item, point, capture }] : [];
    })
    .map(({ item, point, capture }, at) => [
      count(at + 1),
      lines([authorInOne(list, item.record), shortTitle(item.record)]),
      cell(capture.exhibit),
      cell(pagesOf(list, capture.id)),
      lines(captureLines(list, capture.record)),
      ...MEASURES.map((measure) => {
        const raw = point.counts[measure]?.raw;
        return cell(raw ? quoted(shortened(list, raw)) : list.words.filingLists.notStated);
      }),
    ]);

/** What a capture shows of a threshold: the exhibit, the count in the page's words, the time. */
const pointWords = (list: FilingList, { measure }: Threshold, point: ReachPoint | undefined) => {
  const capture = point && list.itemOf.get(point.item);
  if (!point || !capture) return undefined;
  const raw = point.counts[measure]?.raw ?? '';
  const quote = quoted(shortened(list, raw));
  return [referenceOf(list, capture.id), quote, capturedAt(list, capture.record)].join(' · ');
};

const thresholdRows = (list: FilingList, posts: readonly Post[]): readonly (readonly Cell[])[] => {
  const { filingLists: l, terms } = list.words;
  const marked = list.entries.threshold;
  const facts = posts.flatMap(({ item, series }) =>
    thresholdFacts(series, marked).map((fact) => ({ ...fact, item })),
  );
  return marked.flatMap((threshold) => {
    const figure = [cell(terms[`measure_${threshold.measure}`]), count(threshold.count)];
    const about = facts.filter((fact) => fact.threshold === threshold);
    if (about.length === 0) return [[...figure, cell(l.uncounted), EMPTY, EMPTY]];
    return about.map(({ item, reached, below, most }) => [
      ...figure,
      lines([authorInOne(list, item.record), shortTitle(item.record)]),
      reached
        ? lines([
            pointWords(list, threshold, reached),
            below && fillIn(l.belowAt, { seen: pointWords(list, threshold, below) ?? '' }),
          ])
        : EMPTY,
      most ? cell(pointWords(list, threshold, most)) : EMPTY,
    ]);
  });
};

const thresholdBlocks = (list: FilingList, posts: readonly Post[]): readonly Block[] => {
  const { filingLists: l } = list.words;
  if (list.entries.threshold.length === 0) return [];
  const columns = [
    column('measure', l.measure, 2),
    column('least', l.atLeast, 2),
    column('post', l.post, 6),
    column('reached', l.reachedAt, 5),
    column('most', l.highest, 5),
  ];
  return [heading(l.thresholds), table(l.thresholds, columns, thresholdRows(list, posts))];
};

/** The counts that pages state, capture by capture, and thresholds beside them. */
export const buildReachList = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingDocument => {
  const list = openList(input, places, language);
  const { filingLists: l, terms } = list.words;
  const posts = reachOfPosts(list.items);
  const columns = [
    column('number', l.number, 1),
    column('post', l.post, 6),
    column('exhibit', l.exhibit, 3),
    column('pages', l.pages, 2.6),
    column('captured', l.capturedAt, 5),
    ...MEASURES.map((measure) => column(measure, terms[`measure_${measure}`], 2)),
  ];
  const rows = seriesRows(list, posts);
  return listDocument(list, 'reach', l.reachTitle, [
    ...listHead(list),
    paragraph(l.aboutCounts),
    rows.length === 0 ? paragraph(l.noCounts) : table(l.reachTable, columns, rows),
    ...thresholdBlocks(list, posts),
  ]);
};
