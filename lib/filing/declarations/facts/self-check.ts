import type { ItemRecord } from '../../../evidence/item.ts';
import { type SelfCheckKey, selfCheckLines } from '../../../evidence/page/self-check-lines.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { table } from '../../model/blocks.ts';
import type { Block } from '../../model/filing-document.ts';
import type { Words } from '../../model/filled-words.ts';
import type { Facts } from './filed-items.ts';
import {
  type Finding,
  findingRows,
  type GroupedFinding,
  groupFindings,
} from './group-sentences.ts';

/**
 * Stated elsewhere in a statement (the build, the clock), or different at each capture without a
 * meaning (free room).
 */
const LEFT_OUT: readonly SelfCheckKey[] = ['build', 'clockAgainst', 'clockUnknown', 'free'];

const findingsOf = (record: ItemRecord, words: Words): readonly Finding[] => {
  const lines = selfCheckLines(record);
  if (lines.length === 0) return [{ sentence: words.filingFacts.noSelfCheck, isSign: true }];
  return lines
    .filter(({ key }) => !LEFT_OUT.includes(key))
    .map(({ key, values, isSign }) => {
      const plain = key === 'toolsNoSign' ? words.filingFacts.toolsNoSignPlain : undefined;
      const finding = plain ?? fillIn(words.selfCheck[key], values);
      const sentence = isSign ? fillIn(words.filingFacts.sign, { finding }) : finding;
      return { sentence, isSign };
    });
};

/** What the self-checks of all captures found, those findings first that call for care. */
export const selfCheckFindings = ({ captures, words }: Facts): readonly GroupedFinding[] =>
  groupFindings(captures, ({ record }) => findingsOf(record, words));

/** A table of findings and exhibits. */
export const findingTable = (facts: Facts, findings: readonly GroupedFinding[]): Block => {
  const { filingFacts: words } = facts.words;
  return table(
    words.check,
    [
      [words.check, 67],
      [words.exhibits, 33],
    ],
    findingRows(facts, findings),
  );
};
