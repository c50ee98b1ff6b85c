import type { Block, FilingDocument } from '../../model/filing-document.ts';
import { fact } from './cells.ts';
import type { FilingList } from './open-list.ts';
import { MARKS } from './punctuation.ts';

/** The head of every list: matter, court, docket number, cause, and the parties. */
export const listHead = ({ input: { matter }, words, language }: FilingList): readonly Block[] => {
  const { filingLists: w } = words;
  return [
    fact(language, w.docket, matter.docket),
    fact(language, w.cause, matter.cause),
    fact(language, w.court, matter.court),
    fact(language, w.filedBy, matter.filingParty),
    fact(language, w.opponents, matter.opponents?.join(MARKS[language].separator)),
  ];
};

/** A list as a document, on landscape sheets. */
export const listDocument = (
  { language }: FilingList,
  name: string,
  title: string,
  blocks: readonly Block[],
): FilingDocument => ({ name, title, language, landscape: true, draft: false, blocks });
