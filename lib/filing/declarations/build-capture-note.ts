import type { FilingInput, FilingPlaces } from '../filing-input.ts';
import { bullets, heading, paragraph } from '../model/blocks.ts';
import type { Block, FilingDocument, FilingLanguage } from '../model/filing-document.ts';
import { joinsIn } from '../model/filled-words.ts';
import { captureTable, operatorsOf } from './facts/captures.ts';
import { clockSentences } from './facts/clock.ts';
import { environmentTable, softwareTable } from './facts/environment.ts';
import { type Facts, gatherFacts, listExhibits, nameAllExhibits } from './facts/filed-items.ts';
import { pageFindings } from './facts/pages.ts';
import { problemBlocks } from './facts/problems.ts';
import { secondLookFindings } from './facts/second-looks.ts';
import { findingTable, selfCheckFindings } from './facts/self-check.ts';
import { notRestored, stepTable } from './facts/steps.ts';
import { momentLines } from './facts/times.ts';
import { caseLines, documentOf, draftNote, filesApart } from './frame.ts';

/** The first and the last capture by time, not by exhibit label. */
const whenBlock = (facts: Facts): Block => {
  const { captures, words } = facts;
  const byTime = captures
    .map(({ record }) => record)
    .toSorted((one, other) => Date.parse(one.capturedAt) - Date.parse(other.capturedAt));
  const timeOf = (record: (typeof byTime)[number] | undefined) =>
    record && momentLines(facts, record.capturedAt).join(joinsIn(words).facts);
  const values = { first: timeOf(byTime.at(0)), last: timeOf(byTime.at(-1)) };
  return paragraph(words.filingLogs.noteWhen, values);
};

const stepsPart = (facts: Facts): readonly Block[] => {
  const { filingCertification: shared, filingLogs: own } = facts.words;
  const exceptions = notRestored(facts);
  return [
    heading(1, own.noteSteps),
    stepTable(facts),
    exceptions.length === 0
      ? paragraph(shared.undoneAll)
      : paragraph(shared.undone, { exhibits: listExhibits(facts, exceptions) }),
  ];
};

const pagesPart = (facts: Facts): readonly Block[] => {
  const { filingCertification: shared, filingLogs: own } = facts.words;
  return [
    heading(1, own.notePages),
    findingTable(facts, pageFindings(facts)),
    paragraph(own.noteLook),
    findingTable(facts, secondLookFindings(facts)),
    paragraph(shared.lookLead),
    paragraph(own.noteSelfCheck),
    findingTable(facts, selfCheckFindings(facts)),
    paragraph(own.noteClock),
    ...bullets(clockSentences(facts)),
  ];
};

/** How the exhibits were captured, for counsel and for whoever is asked about it: a draft. */
export const buildCaptureNote = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingDocument => {
  const facts = gatherFacts(input, places, language);
  const { filingCertification: shared, filingLogs: own } = facts.words;
  const head = { name: 'capture-procedure', title: own.noteTitle, draft: true };
  return documentOf(facts, head, [
    draftNote(facts),
    ...caseLines(facts),
    paragraph(own.noteLead, { count: facts.items.length, exhibits: nameAllExhibits(facts) }),
    ...filesApart(facts),
    heading(1, own.noteBy),
    paragraph(shared.operators, { operators: operatorsOf(facts, shared.operator) }),
    whenBlock(facts),
    paragraph(shared.software),
    softwareTable(facts),
    paragraph(shared.environments),
    environmentTable(facts),
    ...stepsPart(facts),
    ...pagesPart(facts),
    heading(1, own.noteSeal),
    paragraph(own.noteSealed),
    heading(1, own.noteRedo),
    paragraph(own.noteRedone),
    heading(1, own.noteProblems),
    ...problemBlocks(facts),
    heading(1, own.noteLimits),
    ...bullets([
      own.noteLimitTruth,
      own.noteLimitScreen,
      shared.limitConnection,
      shared.limitOthers,
      own.noteLimitDeleted,
    ]),
    heading(1, own.noteExhibits),
    captureTable(facts),
  ]);
};
