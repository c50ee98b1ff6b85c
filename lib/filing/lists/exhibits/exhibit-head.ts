import type { Matter } from '../../../evidence/matter.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { BLANK } from '../../model/blank.ts';
import type { Block, Run } from '../../model/filing-document.ts';
import { fact, paragraph } from '../kit/cells.ts';
import { listHead } from '../kit/list-head.ts';
import type { FilingList } from '../kit/open-list.ts';

/** How many copies are filed: as entered, else one for each opposing party and one more. */
export const copiesFiled = ({ copies, opponents = [] }: Matter): number | undefined =>
  copies ?? (opponents.length > 0 ? opponents.length + 1 : undefined);

const GROUPS = { en: ['Group ', ' of ', ''], 'zh-CN': ['第 ', ' 组／共 ', ' 组'] } as const;

/** 第＿组／共＿组: known only where every exhibit has a group. */
const groupLine = (list: FilingList): Block => {
  const groups = list.items.map(({ item }) => item.labels.filing?.group);
  const named = [...new Set(groups.filter(Boolean))];
  const isKnown = groups.length > 0 && groups.every(Boolean);
  const first: Run = isKnown && named.length === 1 ? (named[0] ?? BLANK) : BLANK;
  const all: Run = isKnown ? String(named.length) : BLANK;
  const [before, between, after] = GROUPS[list.language];
  return { block: 'paragraph', runs: [before, first, between, all, after], align: 'center' };
};

/** The last page of the exhibits over all of their files. */
const pagesInAll = ({ places }: FilingList): number | undefined =>
  places.pages.size === 0
    ? undefined
    : Math.max(...[...places.pages.values()].map(({ last }) => last));

/** The head of the list of exhibits. */
export const exhibitListHead = (list: FilingList): readonly Block[] => {
  const { filingExhibitList: w } = list.words;
  return [
    groupLine(list),
    ...listHead(list),
    fact(list.language, w.date, undefined),
    fact(list.language, w.copiesHead, copiesFiled(list.input.matter)?.toString()),
    fact(list.language, w.totalPages, pagesInAll(list)?.toString()),
    paragraph(fillIn(w.totalExhibits, { count: list.items.length })),
  ];
};
