import { cell } from '../model/blank.ts';
import { bullets, heading, paragraph, table } from '../model/blocks.ts';
import type { Block } from '../model/filing-document.ts';
import { operatorsOf } from './facts/captures.ts';
import { notProducedBlocks } from './facts/custody.ts';
import type { Facts } from './facts/filed-items.ts';
import { stampBlocks } from './facts/stamps.ts';
import { witnessBlocks } from './facts/witnesses.ts';
import { personOf } from './frame.ts';

/** Parts V and VI: how the data came into being, and by whom it was captured. */
export const personsPart = (facts: Facts): readonly Block[] => {
  const words = facts.words.filingDataStatement;
  const { organisation } = facts.input.matter.custodian;
  return [
    heading(1, words.h5),
    paragraph(words.formation),
    paragraph(words.ordinary),
    paragraph(words.litigation),
    heading(1, words.h6),
    paragraph(words.operator, personOf(facts)),
    ...(organisation ? [paragraph(facts.words.filingFacts.organisation, { organisation })] : []),
    paragraph(words.operators, { operators: operatorsOf(facts, words.operatorCount) }),
    paragraph(words.account),
    paragraph(words.interest),
  ];
};

/** Numbers that others gave the exhibits, as people entered them. */
const notaryBlocks = ({ items, words }: Facts): readonly Block[] => {
  const { filingDataStatement: own, filingFacts } = words;
  const rows = items.flatMap(({ exhibit, labels: { filing } }) =>
    filing?.externalNumber ? [[cell(exhibit), cell(filing.externalNumber)]] : [],
  );
  if (rows.length === 0) return [paragraph(own.noNotary)];
  const columns = [
    [filingFacts.exhibit, 25],
    [filingFacts.externalNumber, 75],
  ] as const;
  return [paragraph(own.notary), table(filingFacts.externalNumber, columns, rows)];
};

/** Part VII: time-stamps, numbers of others, corroboration, what is not filed, and limits. */
export const factorsPart = (facts: Facts): readonly Block[] => {
  const words = facts.words.filingDataStatement;
  return [
    heading(1, words.h7),
    paragraph(words.stamps),
    ...stampBlocks(facts),
    ...notaryBlocks(facts),
    paragraph(words.corroboration),
    ...witnessBlocks(facts),
    ...notProducedBlocks(facts, words.notProduced),
    paragraph(words.limits),
    ...bullets([
      words.limitTruth,
      words.limitScreen,
      words.limitUnread,
      words.limitTime,
      words.limitOthers,
    ]),
  ];
};
