import { firstService, sideOf } from '../../../casework/dates/order-relation.ts';
import type { Order } from '../../../casework/dates/time-span.ts';
import { saidIn } from '../../../casework/quotes/said-in.ts';
import { STATEMENT_CATEGORIES } from '../../../evidence/casework.ts';
import { groupBy } from '../../../evidence/group-by.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { cell } from '../../model/blank.ts';
import type { Block, Cell } from '../../model/filing-document.ts';
import { column, count, heading, paragraph, table } from '../kit/cells.ts';
import type { FilingList } from '../kit/open-list.ts';
import { authorInOne } from '../kit/references.ts';
import { dateName } from '../kit/relation-lines.ts';
import type { Quoted } from './statement-row.ts';

const SIDES: readonly Order[] = ['before', 'after', 'cannot-tell'];

type Sided = { readonly account: string; readonly side: Order };

/** How many are on each side of the service, and all. */
const sideCells = (all: readonly Sided[]): readonly Cell[] => [
  ...SIDES.map((side) => count(all.filter((one) => one.side === side).length)),
  count(all.length),
];

/** Statements by account × before and after the first service of an order. */
export const totalsByAccount = (list: FilingList, quoted: readonly Quoted[]): readonly Block[] => {
  const { filingStatements: w, filingLists: l } = list.words;
  const served = firstService(list.entries['key-date']);
  const sided = quoted.map(({ item, statement }): Sided => {
    const said = saidIn(item, statement);
    return {
      account: authorInOne(list, said.record) || w.unknownAccount,
      side: sideOf(said, served),
    };
  });
  const columns = [
    column('account', l.account, 6),
    column('before', w.beforeService, 2),
    column('after', w.afterService, 2),
    column('cannot-tell', l.cannotTell, 2),
    column('total', l.total, 2),
  ];
  const groups = [...groupBy(sided, ({ account }) => account)];
  return [
    heading(w.byAccount),
    paragraph(served ? fillIn(w.service, { date: dateName(list, served) }) : w.noService),
    table(w.byAccountTable, columns, [
      ...groups.map(([account, all]) => [cell(account), ...sideCells(all)]),
      [cell(l.total), ...sideCells(sided)],
    ]),
  ];
};

/** Statements by category; a category without one is left out. */
export const totalsByCategory = (list: FilingList, quoted: readonly Quoted[]): readonly Block[] => {
  const { filingStatements: w, filingLists: l, terms } = list.words;
  const counts = STATEMENT_CATEGORIES.map((category) => {
    const of = quoted.filter(({ statement }) => statement.category === category);
    return [category, of.length] as const;
  }).filter(([, number]) => number > 0);
  const columns = [column('category', w.category, 3), column('statements', w.statements, 1)];
  return [
    heading(w.byCategory),
    table(w.byCategoryTable, columns, [
      ...counts.map(([category, number]) => [cell(terms[`category_${category}`]), count(number)]),
      [cell(l.total), count(quoted.length)],
    ]),
  ];
};
