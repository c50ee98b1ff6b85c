import { paragraph } from '../model/blocks.ts';
import type { Block, FilingDocument, Run } from '../model/filing-document.ts';
import type { Facts } from './facts/filed-items.ts';
import { inUtc } from './facts/times.ts';

/** That a statement is a draft, where its facts come from, and what is left to do. */
export const draftNote = ({ input, words }: Facts): Block =>
  paragraph(words.filingFacts.draftNote, { at: inUtc(input.export.at, words) });

const line = (label: string, value: string | undefined): Block =>
  paragraph(`${label}{{value}}`, { value });

/** Court, case, matter and parties; a visible blank for what nobody entered. */
export const caseLines = ({ input: { matter }, words }: Facts): readonly Block[] => {
  const { court, docket, cause, filedBy, opponents, separator } = words.filingFacts;
  return [
    line(court, matter.court),
    line(docket, matter.docket),
    line(cause, matter.cause),
    paragraph(words.filingFacts.matter, { name: matter.name, reference: matter.reference }),
    line(filedBy, matter.filingParty),
    line(opponents, matter.opponents?.join(separator)),
  ];
};

/** Name, title and employer of the custodian; undefined where nobody entered it. */
export const personOf = ({
  input: {
    matter: { custodian },
  },
}: Facts): Readonly<Record<'name' | 'title' | 'employer', Run | undefined>> => ({
  name: custodian.name,
  title: custodian.title,
  employer: custodian.employer,
});

/** A document in portrait, in the language of its facts. */
export const documentOf = (
  { language }: Facts,
  head: Pick<FilingDocument, 'name' | 'title' | 'draft'> & { readonly landscape?: boolean },
  blocks: readonly Block[],
): FilingDocument => ({ landscape: false, ...head, language, blocks });
