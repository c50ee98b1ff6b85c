import type { Matter } from '../../../evidence/matter.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { BLANK } from '../../model/blank.ts';
import type { Block, Run } from '../../model/filing-document.ts';
import { paragraph } from '../kit/cells.ts';
import { listHead } from '../kit/list-head.ts';
import type { FilingList } from '../kit/open-list.ts';
import { MARKS } from '../kit/punctuation.ts';

/** How many copies are filed: as entered, else one for each opposing party and one more. */
export const copiesFiled = ({ copies, opponents = [] }: Matter): number | undefined =>
  copies ?? (opponents.length > 0 ? opponents.length + 1 : undefined);

const GROUPS = {
  en: { one: 'Group ', more: 'Groups ', of: ' of ', end: '' },
  'zh-CN': { one: '第 ', more: '第 ', of: ' 组／共 ', end: ' 组' },
} as const;

/**
 * 第＿组／共＿组: the groups that this list holds and how many they are, known only where every exhibit
 * has a group.
 */
const groupLine = (list: FilingList): Block => {
  const groups = list.items.map(({ item }) => item.labels.filing?.group);
  const named = [...new Set(groups.flatMap((group) => group || []))];
  const isKnown = groups.length > 0 && groups.every(Boolean);
  const held: Run = isKnown ? named.join(MARKS[list.language].separator) : BLANK;
  const all: Run = isKnown ? String(named.length) : BLANK;
  const { one, more, of, end } = GROUPS[list.language];
  const before = isKnown && named.length > 1 ? more : one;
  return { block: 'paragraph', runs: [before, held, of, all, end], align: 'center' };
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
    ...listHead(list, [
      [w.date, undefined],
      [w.copiesHead, copiesFiled(list.input.matter)?.toString()],
      [w.totalPages, pagesInAll(list)?.toString()],
    ]),
    paragraph(fillIn(w.totalExhibits, { count: list.items.length })),
  ];
};
