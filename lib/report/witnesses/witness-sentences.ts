import { compareTexts } from '../../casework/quotes/text-difference.ts';
import type { ItemRecord } from '../../evidence/item.ts';
import type { Witness } from '../../witnesses/compare-captures.ts';
import type { ComparedFact } from '../../witnesses/compare-facts.ts';
import type { en } from '../../words/en.ts';
import { fillIn } from '../../words/fill-in.ts';
import type { zhCN } from '../../words/zh-CN.ts';

/** The sentences of one language. */
export type WitnessWords = typeof en.witness | typeof zhCN.witness;

/** One of two captures: its label, its sealed record, and when it was made, in words. */
export type WitnessSide = {
  readonly exhibit: string;
  readonly record: ItemRecord;
  readonly at: string;
};

/** Two captures of one page, the earlier first, and how they compare. */
export type ToldWitness = {
  readonly witness: Witness;
  readonly earlier: WitnessSide;
  readonly later: WitnessSide;
};

const MOST_QUOTES = 3;
const LONGEST_QUOTE = 160;

const joinOf = (words: WitnessWords): string => (words.yes === 'yes' ? ', ' : '、');

const fillPerson = (name: string, organisation: string | undefined, words: WitnessWords) =>
  organisation ? fillIn(words.person, { name, organisation }) : name;

const personOf = ({ record: { custodian } }: WitnessSide, words: WitnessWords): string =>
  fillPerson(custodian.name || words.nobody, custodian.organisation, words);

const whoAndWhen = ({ witness, earlier, later }: ToldWitness, words: WitnessWords): string => {
  const sentences = {
    'two-names': words.observed,
    'one-name': words.oneName,
    unnamed: words.unnamed,
  };
  return fillIn(sentences[witness.relation], {
    ...{ by: personOf(earlier, words), at: earlier.at, exhibit: earlier.exhibit },
    ...{ otherBy: personOf(later, words), otherAt: later.at, other: later.exhibit },
  });
};

const quote = (texts: readonly string[], words: WitnessWords): string => {
  const quoted = texts.slice(0, MOST_QUOTES).map((text) => {
    const plain = text.replace(/\s+/gu, ' ').trim();
    const letters = [...plain];
    const isLong = letters.length > LONGEST_QUOTE;
    const shown = isLong ? `${letters.slice(0, LONGEST_QUOTE).join('')}…` : plain;
    return fillIn(words.quoted, { words: shown });
  });
  const rest = texts.length > MOST_QUOTES ? [words.more] : [];
  return [...quoted, ...rest].join(joinOf(words));
};

/** The words that stand in one of the recognised texts alone. */
const changesOf = ({ earlier, later }: ToldWitness, words: WitnessWords): readonly string[] => {
  const { pieces } = compareTexts(earlier.record.post?.text ?? '', later.record.post?.text ?? '');
  const only = (kind: 'gone' | 'new') =>
    pieces.flatMap((piece) => (piece.kind === kind && piece.text.trim() ? [piece.text] : []));
  const [gone, came] = [only('gone'), only('new')];
  return [
    ...(gone.length > 0 ? [fillIn(words.gone, { words: quote(gone, words) })] : []),
    ...(came.length > 0 ? [fillIn(words.came, { words: quote(came, words) })] : []),
  ];
};

const textsOf = (told: ToldWitness, words: WitnessWords): readonly string[] => {
  const { text } = told.witness;
  if (text.kind !== 'passages')
    return [
      { bytes: words.textBytes, none: words.textNone, redacted: words.textRedacted }[text.kind],
    ];
  const { isSame, agree, earlier, later } = text;
  return isSame
    ? [fillIn(words.textSame, { agree })]
    : [fillIn(words.textSome, { agree, earlier, later }), ...changesOf(told, words)];
};

const inWords = (value: string | undefined, words: WitnessWords): string =>
  ({ true: words.yes, false: words.no })[value ?? ''] ?? value ?? '';

const factOf = (fact: ComparedFact, told: ToldWitness, words: WitnessWords): string => {
  const name = words[`fact_${fact.name}`];
  const [one, other] = fact.values;
  if (fact.state === 'differs')
    return fillIn(words.pair, {
      fact: name,
      one: inWords(one, words),
      other: inWords(other, words),
    });
  if (fact.state === 'agrees') return name;
  const { exhibit } = one === undefined ? told.later : told.earlier;
  return fillIn(words.alone, { fact: name, exhibit, value: inWords(one ?? other, words) });
};

const factsOf = (told: ToldWitness, words: WitnessWords): readonly string[] =>
  (
    [
      ['agrees', words.agree],
      ['differs', words.differ],
      ['single', words.single],
    ] as const
  ).flatMap(([state, sentence]) => {
    const facts = told.witness.facts.filter((fact) => fact.state === state);
    const list = facts.map((fact) => factOf(fact, told, words)).join(joinOf(words));
    return facts.length > 0 ? [fillIn(sentence, { facts: list })] : [];
  });

/** With the sign for minus, at which no line breaks. */
const seconds = (milliseconds: number): string => String(milliseconds / 1_000).replace('-', '−');

const clockOf = ({ record: { clock } }: WitnessSide, words: WitnessWords): string =>
  clock.skew
    ? fillIn(words.clockKnown, { min: seconds(clock.skew.minMs), max: seconds(clock.skew.maxMs) })
    : words.clockUnknown;

const partialOf = ({ exhibit, record }: WitnessSide, words: WitnessWords): readonly string[] =>
  record.status === 'partial'
    ? [fillIn(words.partial, { exhibit, count: record.problems.length })]
    : [];

/**
 * What two records state of one page, in sentences of one language: who observed it when, what
 * agrees and what differs. Each language gives as many.
 */
export const witnessSentences = (told: ToldWitness, words: WitnessWords): readonly string[] => {
  const { witness, earlier, later } = told;
  return [
    whoAndWhen(told, words),
    ...textsOf(told, words),
    ...factsOf(told, words),
    ...(witness.media > 0 ? [fillIn(words.media, { count: witness.media })] : []),
    fillIn(words.clocks, {
      ...{ exhibit: earlier.exhibit, one: clockOf(earlier, words) },
      ...{ other: later.exhibit, otherOne: clockOf(later, words) },
    }),
    ...partialOf(earlier, words),
    ...partialOf(later, words),
  ];
};
