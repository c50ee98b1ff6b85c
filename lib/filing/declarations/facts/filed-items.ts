import { type ExportItem, exhibitOf, inExhibitOrder } from '../../../evidence/export-item.ts';
import { isAddedFile } from '../../../evidence/file/file-facts.ts';
import { fillIn } from '../../../words/fill-in.ts';
import type { FilingInput, FilingPlaces } from '../../filing-input.ts';
import type { FilingLanguage } from '../../model/filing-document.ts';
import { joinsIn, type Words, wordsIn } from '../../model/filled-words.ts';

/** An item with the exhibit label that it bears. */
export type FiledItem = ExportItem & { readonly exhibit: string };

/**
 * What every statement and log is drawn from. `items` are in the order of their exhibit labels;
 * `captures` are those of them that were captured from a page.
 */
export type Facts = {
  readonly input: FilingInput;
  readonly places: FilingPlaces;
  readonly language: FilingLanguage;
  readonly words: Words;
  readonly items: readonly FiledItem[];
  readonly captures: readonly FiledItem[];
};

/** A file that a person added has no steps of a browser. */
const isCapture = ({ record }: ExportItem): boolean => !isAddedFile(record);

export const gatherFacts = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): Facts => {
  const items = inExhibitOrder(input, input.items).map(
    (item): FiledItem => ({ ...item, exhibit: exhibitOf(input, item) }),
  );
  const captures = items.filter(isCapture);
  return { input, places, language, words: wordsIn(language, input.wordings), items, captures };
};

/** A label that ends in a number: `XM-0007` is number 7 of `XM-`, four digits wide. */
const parsed = (label: string) => {
  const [, prefix = '', digits = ''] = /^(.*?)(\d*)$/su.exec(label) ?? [];
  return { prefix, digits };
};

const follows = (label: string, before: string | undefined): boolean => {
  if (before === undefined) return false;
  const [one, other] = [parsed(label), parsed(before)];
  return (
    one.digits !== '' &&
    one.prefix === other.prefix &&
    one.digits.length === other.digits.length &&
    // A label may have more digits than a number holds exactly.
    BigInt(one.digits) === BigInt(other.digits) + 1n
  );
};

/** Labels in runs of consecutive numbers. */
const runsOf = (labels: readonly string[]): string[][] => {
  const runs: string[][] = [];
  for (const label of labels) {
    const last = runs.at(-1);
    if (last && follows(label, last.at(-1))) last.push(label);
    else runs.push([label]);
  }
  return runs;
};

/** Three or more consecutive labels are named by the first and the last. */
const nameRun = (run: readonly string[], { filingFacts: words }: Words): readonly string[] =>
  run.length < 3 ? run : [fillIn(words.range, { first: run.at(0), last: run.at(-1) })];

/**
 * Names exhibits, given in the order of `facts.items`: all of them, or each with its label, more
 * than two that follow each other as a range, and how many they are.
 */
export const listExhibits = (
  { items, words }: Pick<Facts, 'items' | 'words'>,
  exhibits: readonly string[],
): string => {
  const count = exhibits.length;
  if (count === 1) return exhibits[0] ?? '';
  if (count === items.length) return fillIn(words.filingFacts.allExhibits, { count });
  const list = runsOf(exhibits)
    .flatMap((run) => nameRun(run, words))
    .join(joinsIn(words).list);
  return count === 0
    ? words.filingFacts.none
    : fillIn(words.filingFacts.someExhibits, { list, count });
};

/** All exhibits by their labels, as the scope of a statement names them. */
export const nameAllExhibits = ({ items, words }: Facts): string =>
  runsOf(items.map(({ exhibit }) => exhibit))
    .flatMap((run) => nameRun(run, words))
    .join(joinsIn(words).list);
