import type { ClockSkew, ItemRecord } from '../../../evidence/item.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { joinsIn, type Words } from '../../model/filled-words.ts';
import { type Facts, listExhibits } from './filed-items.ts';
import { stampSentences } from './stamp-sentences.ts';

/** The source that this software writes into a record. */
const DATE_HEADER = 'date header of the second look';

const seconds = (milliseconds: number): number => milliseconds / 1_000;

/** The interval of one capture in seconds, or that there is none. */
export const clockInterval = ({ clock }: ItemRecord, { filingFacts: words }: Words): string =>
  clock?.skew
    ? fillIn(words.clockInterval, {
        min: seconds(clock.skew.minMs),
        max: seconds(clock.skew.maxMs),
      })
    : words.clockNone;

const sourcesOf = (skews: readonly ClockSkew[], words: Words): string =>
  [...new Set(skews.map(({ source }) => source))]
    .map((source) => (source === DATE_HEADER ? words.filingFacts.dateHeader : source))
    .join(joinsIn(words).facts);

const boundsOf = (facts: Facts): readonly string[] => {
  const { captures, words } = facts;
  const skews = captures.flatMap(({ record }) => record.clock.skew ?? []);
  const all = captures.length;
  if (skews.length === 0) return [fillIn(words.filingFacts.clockNever, { all })];
  const without = captures.filter(({ record }) => !record.clock.skew);
  const exhibits = listExhibits(
    facts,
    without.map(({ exhibit }) => exhibit),
  );
  return [
    fillIn(words.filingFacts.clockBounds, {
      all,
      count: skews.length,
      min: seconds(Math.min(...skews.map(({ minMs }) => minMs))),
      max: seconds(Math.max(...skews.map(({ maxMs }) => maxMs))),
      source: sourcesOf(skews, words),
    }),
    ...(without.length > 0 ? [fillIn(words.filingFacts.clockNotFor, { exhibits })] : []),
  ];
};

/** What is known of the clock over all captures, and what the time-stamps of the records show. */
export const clockSentences = (facts: Facts): readonly string[] => [
  ...boundsOf(facts),
  ...stampSentences(facts),
];
