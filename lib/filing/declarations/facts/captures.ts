import { obtainedSentence } from '../../../evidence/file/file-facts.ts';
import type { ItemRecord } from '../../../evidence/item.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { BLANK, cell } from '../../model/blank.ts';
import { table } from '../../model/blocks.ts';
import type { Block, Cell } from '../../model/filing-document.ts';
import { joinsIn, type Words } from '../../model/filled-words.ts';
import { clockInterval } from './clock.ts';
import type { Facts, FiledItem } from './filed-items.ts';
import { inZoneOfCase, momentLines } from './times.ts';

/** Longer words would fill pages; the record holds all of them. */
const LONGEST = 300;

/** A page chooses its own address, and it may be of any length. */
const shorten = (text: string, { filingFacts: words }: Words): string => {
  const characters = [...text];
  if (characters.length <= LONGEST) return text;
  const start = characters.slice(0, LONGEST).join('');
  return fillIn(words.cutWords, { start, count: characters.length });
};

/** How a file was obtained: as its custodian says, or as the extension had what a tab showed. */
const obtainedOf = ({ file, source }: ItemRecord, { files }: Words): string => {
  const sentence = obtainedSentence(file?.fetched);
  return sentence ? fillIn(files[sentence.key], sentence.values) : (source?.obtained ?? '');
};

/** The address of a page; of a file its name and its origin. */
const originOf = (record: ItemRecord, words: Words): readonly string[] => {
  const { page, file, source } = record;
  const { addedFile, fileFrom, fileObtained } = words.filingFacts;
  if (!file) return page.url ? [shorten(page.url, words)] : [];
  return [
    fillIn(addedFile, { name: shorten(file.name, words) }),
    ...(source
      ? [
          fillIn(fileFrom, { from: shorten(source.from, words) }),
          fillIn(fileObtained, { obtained: shorten(obtainedOf(record, words), words) }),
        ]
      : []),
  ];
};

const resultOf = ({ record }: FiledItem, { filingFacts: words }: Words): readonly string[] =>
  record.status === 'complete'
    ? [words.resultComplete]
    : [fillIn(words.resultPartial, { count: record.problems.length })];

const lines = (texts: readonly string[]): Cell => ({
  paragraphs: texts.length > 0 ? texts.map((text) => [text]) : [[BLANK]],
});

/** The sheets of exhibits.pdf and the Bates range, where they are made. */
const placesOf = ({ record }: FiledItem, { places }: Facts): readonly string[] => {
  const pages = places.pages.get(record.id);
  const bates = places.bates.get(record.id);
  return [
    ...(pages ? [[...new Set([pages.first, pages.last])].join('–')] : []),
    ...(bates ? [bates.first, ...(bates.last === bates.first ? [] : [`– ${bates.last}`])] : []),
  ];
};

const hasPlaces = ({ places }: Facts): boolean => places.pages.size + places.bates.size > 0;

const rowOf = (item: FiledItem, facts: Facts): readonly Cell[] => {
  const { record } = item;
  const { words } = facts;
  return [
    lines([item.exhibit, `${words.filingFacts.number} ${item.number}`]),
    lines(originOf(record, words)),
    lines([
      ...momentLines(facts, record.capturedAt),
      fillIn(words.filingFacts.sealedThen, { time: inZoneOfCase(facts, record.sealedAt) }),
    ]),
    ...(hasPlaces(facts) ? [lines(placesOf(item, facts))] : []),
    cell(clockInterval(record, words)),
    lines(resultOf(item, words)),
  ];
};

/** Every exhibit: address and record, when it was begun and sealed, its clock, and its result. */
export const captureTable = (facts: Facts): Block => {
  const { items, words } = facts;
  const { filingFacts: heads } = words;
  const { exhibit, address, capturedFromTo, clock, result } = heads;
  return table(
    exhibit,
    [
      [exhibit, 14],
      [address, 20],
      [capturedFromTo, 30],
      ...(hasPlaces(facts) ? ([[heads.places, 16]] as const) : []),
      [clock, 10],
      [result, 12],
    ],
    items.map((item) => rowOf(item, facts)),
  );
};

/** The persons whom the records name as operators, each with the number of records. */
export const operatorsOf = ({ items, words }: Facts, sentence: string): string => {
  const counts = new Map<string, number>();
  for (const { record } of items)
    counts.set(record.custodian.name, (counts.get(record.custodian.name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => fillIn(sentence, { name, count }))
    .join(joinsIn(words).list);
};
