import { spreadOfPosts } from '../../casework/copies/spread-of-posts.ts';
import { publishedSpan } from '../../casework/dates/order-relation.ts';
import { saidIn } from '../../casework/quotes/said-in.ts';
import { compareAnchors, isTranscript } from '../../evidence/statement/anchor.ts';
import type { FilingInput, FilingPlaces } from '../filing-input.ts';
import type { Block, FilingDocument, FilingLanguage } from '../model/filing-document.ts';
import { paragraph, table } from './kit/cells.ts';
import { listDocument, listHead } from './kit/list-head.ts';
import { type FilingList, openList } from './kit/open-list.ts';
import { type Quoted, statementColumns, statementRow } from './statements/statement-row.ts';
import { totalsByAccount, totalsByCategory } from './statements/statement-totals.ts';

/** Statements by publication; of one time, or of none, by exhibit and by their place in it. */
const inOrder = ({ entries, itemOf, items }: FilingList): readonly Quoted[] => {
  const quoted = entries.statement.flatMap((statement): Quoted[] => {
    const item = itemOf.get(statement.item);
    return item ? [{ statement, item }] : [];
  });
  const rank = new Map(items.map(({ id }, at) => [id, at]));
  const rankOf = ({ item }: Quoted) => rank.get(item.id) ?? 0;
  const timeOf = ({ item, statement }: Quoted) =>
    publishedSpan(saidIn(item, statement))?.from ?? Number.MAX_SAFE_INTEGER;
  return quoted.toSorted(
    (one, other) =>
      timeOf(one) - timeOf(other) ||
      rankOf(one) - rankOf(other) ||
      compareAnchors(one.statement.anchor, other.statement.anchor),
  );
};

const tables = (list: FilingList): readonly Block[] => {
  const { filingStatements: w } = list.words;
  const quoted = inOrder(list);
  if (quoted.length === 0) return [paragraph(w.noneStatements)];
  const spread = spreadOfPosts(list.items, list.entries.link);
  const rows = quoted.map((one, at) => statementRow(list, one, at, spread(one.item)));
  return [
    table(w.table, statementColumns(list), rows),
    ...totalsByAccount(list, quoted),
    ...totalsByCategory(list, quoted),
  ];
};

/** The schedule of statements (侵权言论对照表): a row a statement, by publication, and the totals. */
export const buildStatementSchedule = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingDocument => {
  const list = openList(input, places, language);
  const { filingStatements: w, filingLists: l } = list.words;
  const hasTyped = inOrder(list).some(({ statement }) => isTranscript(statement.anchor));
  const isHeld = input.items.some(({ withheld, redactedRecord }) => withheld || redactedRecord);
  const originals = isHeld ? w.note1006Held : w.note1006;
  const notes = [originals, w.note107, w.noteWords, ...(hasTyped ? [w.noteTranscripts] : [])];
  return listDocument(list, 'statement-schedule', w.title, [
    ...listHead(list),
    ...[...notes, w.notePackage, l.aboutTimes, l.entered].map((note) => paragraph(note)),
    ...tables(list),
  ]);
};
