import type { FilingInput, FilingPlaces } from '../filing-input.ts';
import { bullets, heading, keepTogether, PAGE_BREAK, paragraph } from '../model/blocks.ts';
import type { Block, FilingDocument, FilingLanguage } from '../model/filing-document.ts';
import { reliabilitySection } from './certification-reliability.ts';
import { captureTable, operatorsOf } from './facts/captures.ts';
import { eventTable, logSentences, notProducedBlocks } from './facts/custody.ts';
import { environmentTable, softwareTable } from './facts/environment.ts';
import { type Facts, gatherFacts, listExhibits, nameAllExhibits } from './facts/filed-items.ts';
import { derivedBlocks, fileTable } from './facts/files.ts';
import { notRestored, stepTable } from './facts/steps.ts';
import { caseLines, documentOf, draftNote, filesApart, personOf } from './frame.ts';

const declarantSection = (facts: Facts): readonly Block[] => {
  const words = facts.words.filingCertification;
  const { organisation } = facts.input.matter.custodian;
  const person = personOf(facts);
  return [
    heading(1, words.h1),
    paragraph(words.declarant, person),
    paragraph(words.employer, person),
    ...(organisation ? [paragraph(facts.words.filingFacts.organisation, { organisation })] : []),
    paragraph(words.qualified),
    paragraph(words.basis),
    paragraph(words.operators, { operators: operatorsOf(facts, words.operator) }),
  ];
};

const scopeSection = (facts: Facts): readonly Block[] => {
  const words = facts.words.filingCertification;
  return [
    heading(1, words.h2),
    paragraph(words.scope, { count: facts.items.length, exhibits: nameAllExhibits(facts) }),
    paragraph(words.scopeItems),
    ...filesApart(facts),
  ];
};

const processSection = (facts: Facts): readonly Block[] => {
  const words = facts.words.filingCertification;
  const exceptions = notRestored(facts);
  return [
    heading(1, words.h3),
    paragraph(words.software),
    softwareTable(facts),
    paragraph(words.commit, { exporter: facts.input.export.software }),
    paragraph(words.environments),
    environmentTable(facts),
    paragraph(words.steps),
    stepTable(facts),
    paragraph(words.failedSteps),
    exceptions.length === 0
      ? paragraph(words.undoneAll)
      : paragraph(words.undone, { exhibits: listExhibits(facts, exceptions) }),
  ];
};

const copiesSection = ({ input, words: { filingCertification: words } }: Facts) => {
  const { signer } = input.export;
  return [
    heading(1, words.h5),
    paragraph(words.copies),
    paragraph(words.recompute),
    paragraph(words.recomputed),
    signer ? paragraph(words.signed, { signer }) : paragraph(words.unsigned),
  ];
};

const custodySection = (facts: Facts): readonly Block[] => {
  const words = facts.words.filingCertification;
  return [
    heading(1, words.h6),
    ...logSentences(facts).map((sentence) => paragraph(sentence)),
    eventTable(facts),
    ...notProducedBlocks(facts, words.notProduced),
  ];
};

const limitsSection = ({ words: { filingCertification: words } }: Facts): readonly Block[] => [
  heading(1, words.h8),
  ...bullets([
    words.limitTruth,
    words.limitScreen,
    words.limitConnection,
    words.limitTime,
    words.limitOthers,
    words.limitDeleted,
    words.limitScope,
  ]),
];

const declarationSection = (facts: Facts): readonly Block[] => {
  const words = facts.words.filingCertification;
  return keepTogether([
    heading(1, words.h9),
    paragraph(words.schedulesPart),
    paragraph(words.inside),
    paragraph(words.outside),
    paragraph(words.strike),
    paragraph(words.executed),
    paragraph(words.signature),
    paragraph(words.printed, personOf(facts)),
  ]);
};

/** The notice that Rule 902(11) asks for, as a list to tick. */
const noticeAnnex = ({ words: { filingCertification: words } }: Facts): readonly Block[] => [
  PAGE_BREAK,
  heading(1, words.annex),
  paragraph(words.annexLead),
  ...[
    words.check_signed,
    words.check_person,
    words.check_notice,
    words.check_when,
    words.check_inspection,
    words.check_files,
    words.check_fair,
    words.check_foreign,
    words.check_translation,
    words.check_rules,
  ].map((sentence) => paragraph(sentence)),
];

/**
 * The certification under Federal Rules of Evidence 902(13) and 902(14) and 28 U.S.C. § 1746, with
 * its two schedules and a checklist for the notice of Rule 902(11): an unsigned draft. English is
 * the language to sign; Chinese is a working translation.
 */
export const buildCertification = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingDocument => {
  const facts = gatherFacts(input, places, language);
  const { filingCertification: words, filingFacts } = facts.words;
  const head = { name: 'certification-902', title: words.title, draft: true };
  return documentOf(facts, head, [
    ...(language === 'en' ? [] : [paragraph(filingFacts.workingTranslation)]),
    draftNote(facts),
    ...caseLines(facts),
    ...declarantSection(facts),
    ...scopeSection(facts),
    ...processSection(facts),
    ...reliabilitySection(facts),
    ...copiesSection(facts),
    ...custodySection(facts),
    heading(1, words.h7),
    ...derivedBlocks(facts, words.derived),
    paragraph(words.derivedInside),
    paragraph(words.summaries),
    ...limitsSection(facts),
    ...declarationSection(facts),
    PAGE_BREAK,
    heading(1, words.schedule1),
    captureTable(facts),
    PAGE_BREAK,
    heading(1, words.schedule2),
    fileTable(facts),
    ...noticeAnnex(facts),
  ]);
};
