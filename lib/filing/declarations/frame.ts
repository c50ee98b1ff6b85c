import { fillIn } from '../../words/fill-in.ts';
import { paragraph } from '../model/blocks.ts';
import type { Block, FilingDocument, Run } from '../model/filing-document.ts';
import { joinsIn } from '../model/filled-words.ts';
import { type Facts, listExhibits } from './facts/filed-items.ts';
import { inZoneOfCase } from './facts/times.ts';

/**
 * That a statement is a draft, where its facts come from, what is left to do, and whether a firm
 * worded it.
 */
export const draftNote = (facts: Facts): Block => {
  const at = inZoneOfCase(facts, facts.input.export.at);
  const { draftNote: note, firmWording } = facts.words.filingFacts;
  const name = facts.input.wordings?.[facts.language]?.name;
  const sentences = [
    fillIn(note, { at }),
    ...(name === undefined ? [] : [fillIn(firmWording, { name })]),
  ];
  const text = sentences.join(facts.language === 'en' ? ' ' : '');
  return { block: 'paragraph', runs: [{ text, strong: true }] };
};

/** Between two facts of one line. */
const GAP = '   ';

/** Court, case, matter and parties; a visible blank for what nobody entered. */
export const caseLines = ({ input: { matter }, words }: Facts): readonly Block[] => {
  const { court, docket, cause, filedBy, opponents } = words.filingFacts;
  return [
    paragraph(court, { value: matter.court }),
    paragraph(docket, { value: matter.docket }),
    paragraph(cause, { value: matter.cause }),
    paragraph(words.filingFacts.matter, { name: matter.name, reference: matter.reference }),
    paragraph(filedBy, { value: matter.filingParty }),
    paragraph(opponents, { value: matter.opponents?.join(joinsIn(words).list) }),
  ];
};

/** The same in three lines, for a log. */
export const caseSummary = (facts: Facts): readonly Block[] => {
  const [court, docket, cause, matter, filedBy, opponents] = caseLines(facts).map((block) =>
    'runs' in block ? block.runs : [],
  );
  const lines = [[court, docket, cause], [matter], [filedBy, opponents]];
  return lines.map((parts) => ({
    block: 'paragraph',
    runs: parts.flatMap((runs = [], at) => (at === 0 ? runs : [GAP, ...runs])),
  }));
};

/** Names the exhibits that are files which a person added; nothing where there are none. */
export const filesApart = (facts: Facts): readonly Block[] => {
  const files = facts.items.filter((item) => !facts.captures.includes(item));
  if (files.length === 0) return [];
  const exhibits = listExhibits(
    facts,
    files.map(({ exhibit }) => exhibit),
  );
  return [paragraph(facts.words.filingFacts.filesApart, { exhibits })];
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
