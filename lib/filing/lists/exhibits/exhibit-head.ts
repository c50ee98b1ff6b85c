import type { Matter } from '../../../evidence/matter.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { BLANK } from '../../model/blank.ts';
import type { Block, Run } from '../../model/filing-document.ts';
import { fact, paragraph } from '../kit/cells.ts';
import { listHead } from '../kit/list-head.ts';
import type { FilingList } from '../kit/open-list.ts';
import { MARKS } from '../kit/punctuation.ts';

/** How many copies are filed: as entered, else one for each opposing party and one more. */
export const copiesFiled = ({ copies, opponents = [] }: Matter): number | undefined =>
  copies ?? (opponents.length > 0 ? opponents.length + 1 : undefined);

/** The groups that people gave, in the order of the exhibits. */
const groupsOf = ({ items }: FilingList) => {
  const groups = items.map(({ item }) => item.labels.filing?.group);
  const named = [...new Set(groups.filter((group) => group !== undefined && group !== ''))];
  return { named, missing: groups.filter((group) => !group).length };
};

const GROUPS = { en: ['Group ', ' of ', ''], 'zh-CN': ['第 ', ' 组／共 ', ' 组'] } as const;

/** 第＿组／共＿组: known only where every exhibit has a group. */
const groupLines = (list: FilingList): readonly Block[] => {
  const { filingExhibitList: w } = list.words;
  const { named, missing } = groupsOf(list);
  const isKnown = missing === 0 && named.length > 0;
  const first: Run = isKnown && named.length === 1 ? (named[0] ?? BLANK) : BLANK;
  const all: Run = isKnown ? String(named.length) : BLANK;
  const [before, between, after] = GROUPS[list.language];
  const names = named.join(MARKS[list.language].separator);
  return [
    { block: 'paragraph', runs: [before, first, between, all, after], align: 'center' },
    ...(names ? [paragraph(fillIn(w.groupNames, { names }))] : []),
    ...(names && missing > 0 ? [paragraph(fillIn(w.groupMissing, { count: missing }))] : []),
  ];
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
    ...groupLines(list),
    ...listHead(list),
    fact(list.language, w.date, undefined),
    fact(list.language, w.copiesHead, copiesFiled(list.input.matter)?.toString()),
    fact(list.language, w.totalPages, pagesInAll(list)?.toString()),
    paragraph(fillIn(w.totalExhibits, { count: list.items.length })),
  ];
};
