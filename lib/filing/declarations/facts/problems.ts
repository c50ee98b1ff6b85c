import type { Problem } from '../../../evidence/problem.ts';
import { problemKey } from '../../../report/problem-key.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { cell } from '../../model/blank.ts';
import { paragraph, table } from '../../model/blocks.ts';
import type { Block, Cell } from '../../model/filing-document.ts';
import type { Words } from '../../model/filled-words.ts';
import type { Facts, FiledItem } from './filed-items.ts';

/** The screens tell a person what to do next; a statement says what was recorded alone. */
const WITHOUT_ADVICE = [
  'PAGE_FORBIDDEN',
  'PAGE_LOADING',
  'PAGE_ZOOMED',
  'PAGE_NOT_RESTORED',
  'STORAGE_FULL',
  'FILE_WITHOUT_TEXT',
  'FILE_TEXT_CUT',
  'FILE_NOT_FETCHED',
  'FILE_TEXT_NOT_READ',
] as const;

const sentenceOf = (problem: Problem, words: Words): string => {
  const own = WITHOUT_ADVICE.find((code) => code === problem.code);
  if (own) return words.filingFacts[`problem_${own}`];
  // A record of another version may have a code that these words do not know.
  const sentence: string | undefined = words.problems[problemKey(problem)];
  return sentence === undefined ? problem.code : fillIn(sentence, problem.values ?? {});
};

/** What a problem of a record says, and the detail that the record has of it. */
export const problemLines = (problem: Problem, words: Words): readonly string[] => [
  sentenceOf(problem, words),
  fillIn(words.filingFacts.recordedDetail, { message: problem.message }),
];

const rowsOf = ({ exhibit, record }: FiledItem, words: Words): readonly (readonly Cell[])[] =>
  record.problems.map((problem) => [
    cell(exhibit),
    { paragraphs: problemLines(problem, words).map((line) => [line]) },
  ]);

/** Every problem of every item, one a row; a sentence where there is none. */
export const problemBlocks = ({ items, words }: Facts): readonly Block[] => {
  const rows = items.flatMap((item) => rowsOf(item, words));
  const { exhibit, problem, noProblems } = words.filingFacts;
  if (rows.length === 0) return [paragraph(noProblems)];
  return [
    table(
      problem,
      [
        [exhibit, 20],
        [problem, 80],
      ],
      rows,
    ),
  ];
};
