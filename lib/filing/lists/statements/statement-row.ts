import { findRespondent } from '../../../casework/accounts/find-respondent.ts';
import type { Spread } from '../../../casework/copies/spread-of-posts.ts';
import { saidIn } from '../../../casework/quotes/said-in.ts';
import type { Statement } from '../../../evidence/casework.ts';
import { addressOf } from '../../../evidence/file/file-facts.ts';
import { BLANK, cell } from '../../model/blank.ts';
import type { Cell, Column } from '../../model/filing-document.ts';
import { column, count, lines } from '../kit/cells.ts';
import { statedLines } from '../kit/list-times.ts';
import type { FilingList, ListItem } from '../kit/open-list.ts';
import { authorLines, pagesOf, platformOf, referenceLines } from '../kit/references.ts';
import { relationLines } from '../kit/relation-lines.ts';
import { shortened } from '../kit/shortened.ts';
import {
  commentLine,
  countLines,
  entityLines,
  spreadLines,
  translationLines,
  wordLines,
} from './statement-cells.ts';

/** A statement with the item that it is quoted from. */
export type Quoted = { readonly statement: Statement; readonly item: ListItem };

/** The columns of the schedule; those of the same last name stand in one on paper. */
export const statementColumns = ({ words, language }: FilingList): Column[] => {
  const { filingStatements: w, filingLists: l } = words;
  // Heads of two Chinese characters are read down a column; an English word is not broken.
  const isChinese = language === 'zh-CN';
  return [
    column('number', l.number, isChinese ? 4 : 6),
    column('exhibit', l.exhibit, 11, w.paperExhibit),
    column('pages', l.pages, 6, w.paperExhibit),
    column('platform', l.platform, 5, w.paperAccount),
    column('account', l.account, 13, w.paperAccount),
    column('actor', l.actor, 6, w.paperAccount),
    column('published', w.published, 15, w.paperTimes),
    column('edited', w.edited, 8, w.paperTimes),
    column('url', w.url, 11, w.paperTimes),
    column('title', w.postTitle, 9, w.paperTimes),
    column('words', w.words, 22),
    column('category', w.category, 6, w.paperAbout),
    column('entities', w.entities, isChinese ? 10 : 12, w.paperAbout),
    column('why', w.why, 15, w.paperWhy),
    column('counter', w.counter, 10, w.paperWhy),
    column('counts', w.counts, 12, w.paperCounts),
    column('spread', w.spread, 10, w.paperCounts),
    column('relation', words.filingLists.relation, 20),
    column('relief', w.relief, 6, w.paperRelief),
    column('translation', w.translation, 14, w.paperRelief),
  ];
};

/** The cells of a statement, in the order of the columns. */
export const statementRow = (
  list: FilingList,
  { statement, item }: Quoted,
  at: number,
  spread: Spread<ListItem>,
): readonly Cell[] => {
  const said = saidIn(item, statement);
  const { post, page } = said.record;
  const url = post?.url ?? addressOf(item.record);
  const respondent = findRespondent(said.record, list.entries.respondent);
  const edited = statedLines(list, post?.edited);
  const published = statedLines(list, post?.published);
  const { notStated } = list.words.filingLists;
  return [
    count(at + 1),
    cell(item.exhibit),
    cell(pagesOf(list, item.id)),
    cell(platformOf(list, post?.platform)),
    lines([...authorLines(list, post?.author), commentLine(list, statement)]),
    cell(respondent?.name),
    lines(published.length > 0 ? published : [BLANK, notStated]),
    lines(edited.length > 0 ? edited : [notStated]),
    cell(url && shortened(list, url)),
    cell(shortened(list, post?.title ?? page.title ?? '')),
    lines(wordLines(list, statement, item)),
    cell(list.words.terms[`category_${statement.category}`]),
    lines(entityLines(list, statement, item)),
    cell(statement.why),
    lines(referenceLines(list, statement.counterEvidence)),
    lines(countLines(list, said)),
    // Copies and reposts are those of the post
    lines(statement.comment ? [] : spreadLines(list, spread)),
    lines(relationLines(list, said, statement)),
    cell(undefined),
    lines(translationLines(list, statement)),
  ];
};
