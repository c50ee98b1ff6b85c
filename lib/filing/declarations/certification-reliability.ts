import { fillIn } from '../../words/fill-in.ts';
import { bullets, heading, paragraph } from '../model/blocks.ts';
import type { Block } from '../model/filing-document.ts';
import { clockSentences } from './facts/clock.ts';
import type { Facts } from './facts/filed-items.ts';
import { pageFindings } from './facts/pages.ts';
import { problemBlocks } from './facts/problems.ts';
import { secondLookFindings } from './facts/second-looks.ts';
import { findingTable, selfCheckFindings } from './facts/self-check.ts';
import { witnessBlocks } from './facts/witnesses.ts';

/** Section 4 of the certification: what the records state, and no conclusion. */
export const reliabilitySection = (facts: Facts): readonly Block[] => {
  const words = facts.words.filingCertification;
  const witnesses = witnessBlocks(facts);
  const partial = facts.items.filter(({ record }) => record.status === 'partial').length;
  return [
    heading(1, words.h4),
    paragraph(words.accurate),
    heading(2, words.selfCheckTitle),
    findingTable(facts, selfCheckFindings(facts)),
    heading(2, words.clockTitle),
    ...bullets(clockSentences(facts)),
    heading(2, words.problemsTitle),
    paragraph(fillIn(words.problemsLead, { partial, count: facts.items.length })),
    ...problemBlocks(facts),
    heading(2, words.pageTitle),
    findingTable(facts, pageFindings(facts)),
    heading(2, words.lookTitle),
    paragraph(words.lookLead),
    findingTable(facts, secondLookFindings(facts)),
    ...(witnesses.length > 0 ? [heading(2, words.witnessTitle), ...witnesses] : []),
  ];
};
