import { hexOf } from '../../../evidence/digest.ts';
import type { ItemRecord } from '../../../evidence/item.ts';
import { cell } from '../../model/blank.ts';
import { table } from '../../model/blocks.ts';
import type { Block, Cell } from '../../model/filing-document.ts';
import { fill, type Words } from '../../model/filled-words.ts';
import { clockInterval } from './clock.ts';
import type { Facts, FiledItem } from './filed-items.ts';
import { momentLines } from './times.ts';

/** An address of more characters would fill pages; its record holds all of it. */
const LONGEST_ADDRESS = 300;

/** A page chooses its own address, and it may be of any length. */
export const addressOf = ({ page }: ItemRecord, { filingFacts: words }: Words): string => {
  const { url = '' } = page;
  const characters = [...url];
  if (characters.length <= LONGEST_ADDRESS) return url || words.noAddress;
  const start = characters.slice(0, LONGEST_ADDRESS).join('');
  return fill(words.longAddress, { start, count: characters.length });
};

const resultOf = ({ record }: FiledItem, { filingFacts: words }: Words): readonly string[] =>
  record.status === 'complete'
    ? [words.resultComplete]
    : [words.resultPartial, [...new Set(record.problems.map(({ code }) => code))].join(', ')];

const lines = (texts: readonly string[]): Cell => ({ paragraphs: texts.map((text) => [text]) });

const rowOf = (item: FiledItem, words: Words): readonly Cell[] => {
  const { record } = item;
  return [
    lines([item.exhibit, `${words.filingFacts.number} ${item.number}`]),
    lines([addressOf(record, words), `${words.filingFacts.recordDigest}: ${hexOf(item.digest)}`]),
    lines([
      ...momentLines(record.capturedAt, record.clock, words),
      ...momentLines(record.sealedAt, record.clock, words),
    ]),
    cell(clockInterval(record, words)),
    lines(resultOf(item, words)),
  ];
};

/** Every exhibit: address and record, when it was begun and sealed, its clock, and its result. */
export const captureTable = ({ items, words }: Facts): Block => {
  const { exhibit, address, capturedFromTo, clock, result } = words.filingFacts;
  return table(
    exhibit,
    [
      [exhibit, 15],
      [address, 32],
      [capturedFromTo, 25],
      [clock, 11],
      [result, 17],
    ],
    items.map((item) => rowOf(item, words)),
  );
};

/** The persons whom the records name as operators, each with the number of records. */
export const operatorsOf = ({ items, words }: Facts, sentence: string): string => {
  const counts = new Map<string, number>();
  for (const { record } of items)
    counts.set(record.custodian.name, (counts.get(record.custodian.name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => fill(sentence, { name, count }))
    .join(words.filingFacts.separator);
};
