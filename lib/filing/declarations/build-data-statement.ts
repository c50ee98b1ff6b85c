import type { FilingInput, FilingPlaces } from '../filing-input.ts';
import { bullets, heading, keepTogether, PAGE_BREAK, paragraph } from '../model/blocks.ts';
import type { Block, FilingDocument, FilingLanguage } from '../model/filing-document.ts';
import { checksPart, methodsPart } from './data-statement-methods.ts';
import { factorsPart, personsPart } from './data-statement-persons.ts';
import { captureTable } from './facts/captures.ts';
import { clockSentences } from './facts/clock.ts';
import { environmentTable, softwareTable } from './facts/environment.ts';
import { type Facts, gatherFacts, nameAllExhibits } from './facts/filed-items.ts';
import { fileTable } from './facts/files.ts';
import { pageFindings } from './facts/pages.ts';
import { problemBlocks } from './facts/problems.ts';
import { findingTable, selfCheckFindings } from './facts/self-check.ts';
import { caseLines, documentOf, draftNote, filesApart } from './frame.ts';

const environmentPart = (facts: Facts): readonly Block[] => {
  const words = facts.words.filingDataStatement;
  return [
    heading(1, words.h1),
    paragraph(words.device),
    paragraph(words.network),
    paragraph(words.software),
    softwareTable(facts),
    paragraph(words.buildNote),
    paragraph(words.environments),
    environmentTable(facts),
  ];
};

const operationPart = (facts: Facts): readonly Block[] => {
  const words = facts.words.filingDataStatement;
  const signs = selfCheckFindings(facts).filter(({ isSign }) => isSign);
  return [
    heading(1, words.h2),
    ...(signs.length === 0
      ? [paragraph(words.noSigns)]
      : [paragraph(words.selfCheck), findingTable(facts, signs)]),
    paragraph(words.clockLead),
    ...bullets(clockSentences(facts)),
    paragraph(words.problems),
    ...problemBlocks(facts),
    paragraph(words.retries),
    paragraph(words.effect),
  ];
};

const signatureLines = ({ words: { filingDataStatement: words } }: Facts): readonly Block[] =>
  keepTogether(
    [words.closing, words.signature, words.stamp, words.date].map((sentence) =>
      paragraph(sentence),
    ),
  );

const annexes = (facts: Facts): readonly Block[] => {
  const words = facts.words.filingDataStatement;
  return [
    PAGE_BREAK,
    heading(1, words.annex1),
    paragraph(words.annex1Lead),
    findingTable(facts, selfCheckFindings(facts)),
    paragraph(words.annex1Page),
    findingTable(facts, pageFindings(facts)),
    PAGE_BREAK,
    heading(1, words.annex2),
    captureTable(facts),
    PAGE_BREAK,
    heading(1, words.annex3),
    fileTable(facts),
  ];
};

/**
 * The statement on how electronic data was generated, stored and extracted (article 93 of the
 * Provisions on Evidence in Civil Procedure of the PRC), in seven parts with its annexes: an
 * unsigned draft. Chinese is the language to sign; English is a working translation.
 */
export const buildDataStatement = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingDocument => {
  const facts = gatherFacts(input, places, language);
  const { filingDataStatement: words, filingFacts } = facts.words;
  const head = { name: 'electronic-data-statement', title: words.title, draft: true };
  return documentOf(facts, head, [
    ...(language === 'en' ? [paragraph(filingFacts.workingTranslation)] : []),
    draftNote(facts),
    ...caseLines(facts),
    paragraph(words.basis, { count: facts.items.length, exhibits: nameAllExhibits(facts) }),
    ...filesApart(facts),
    ...environmentPart(facts),
    ...operationPart(facts),
    ...checksPart(facts),
    ...methodsPart(facts),
    ...personsPart(facts),
    ...factorsPart(facts),
    ...signatureLines(facts),
    ...annexes(facts),
  ]);
};
