import { paragraph } from '../../model/blocks.ts';
import type { Block, FilingDocument } from '../../model/filing-document.ts';
import { facts } from './cells.ts';
import type { FilingList } from './open-list.ts';
import { MARKS } from './punctuation.ts';

type Fact = readonly [label: string, value: string | undefined];

/** The head of every list: case number, court, cause and the parties, then facts of its own. */
export const listHead = (
  { input: { matter }, words, language }: FilingList,
  more: readonly Fact[] = [],
): readonly Block[] => {
  const { filingLists: w } = words;
  return [
    facts(language, [
      [w.docket, matter.docket],
      [w.court, matter.court],
      [w.cause, matter.cause],
      [w.filedBy, matter.filingParty],
      [w.opponents, matter.opponents?.join(MARKS[language].separator)],
      ...more,
    ]),
  ];
};

/** Whether a firm worded sentences of a list, and by which file. */
const firmNote = ({ input: { wordings }, words, language }: FilingList): readonly Block[] => {
  const name = wordings?.[language]?.name;
  return name === undefined ? [] : [paragraph(words.filingFacts.firmWording, { name })];
};

/** A list as a document, on landscape sheets. */
export const listDocument = (
  list: FilingList,
  name: string,
  title: string,
  blocks: readonly Block[],
): FilingDocument => ({
  ...{ name, title, language: list.language, landscape: true, draft: false },
  blocks: [...blocks, ...firmNote(list)],
});
