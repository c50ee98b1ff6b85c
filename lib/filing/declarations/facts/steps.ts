import type { MethodStep } from '../../../evidence/item.ts';
import { en } from '../../../words/en.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { cell } from '../../model/blank.ts';
import { table } from '../../model/blocks.ts';
import type { Block, Cell } from '../../model/filing-document.ts';
import type { Words } from '../../model/filled-words.ts';
import { type Facts, type FiledItem, listExhibits } from './filed-items.ts';

type StepKey = keyof typeof en.filingSteps;
type Described<Key> = Key extends `${infer Name}_does` ? Name : never;
/** A step that the words describe. */
export type StepName = Described<StepKey>;

/** In the order of a capture. */
const NAMES = Object.keys(en.filingSteps).flatMap((key) =>
  key.endsWith('_does') ? [key.slice(0, -'_does'.length)] : [],
);

const isDescribed = (name: string): name is StepName => NAMES.includes(name);

/** "the post alone", "the selection alone": one description for all scopes. */
const nameOf = (step: string): string => (/^the \w+ alone$/u.test(step) ? 'alone' : step);

/** A step that failed is among the problems; a second look that failed says why in its detail. */
const hasRun = ({ step, detail }: MethodStep): boolean =>
  !(detail?.startsWith('failed: ') || (step === 'second-look' && detail !== undefined));

const described = (name: string, by: string, { filingSteps: words }: Words): readonly Cell[] => {
  const texts = isDescribed(name)
    ? [words[`${name}_does`], words[`${name}_changes`], words[`${name}_blind`]]
    : [fillIn(words.unknownStep, { step: name, by }), words.notDescribed, words.notDescribed];
  return texts.map(cell);
};

/** The steps of these captures in their order, each with the exhibits in which it ran. */
const stepsOf = (captures: readonly FiledItem[]) => {
  const steps = new Map<string, { by: string; exhibits: Set<string> }>();
  for (const { record, exhibit } of captures)
    for (const step of record.method.filter(hasRun)) {
      const name = nameOf(step.step);
      const found = steps.get(name) ?? { by: step.by, exhibits: new Set<string>() };
      found.exhibits.add(exhibit);
      steps.set(name, found);
    }
  const rank = (name: string) => (isDescribed(name) ? NAMES.indexOf(name) : NAMES.length);
  return [...steps].toSorted(([one], [other]) => rank(one) - rank(other));
};

/**
 * What was done at the captures, what each step changes on the page and what it cannot see. A step
 * that these words do not know stands under its own name.
 */
export const stepTable = (facts: Facts): Block => {
  const { filingFacts: words } = facts.words;
  return table(
    words.step,
    [
      [words.step, 27],
      [words.changes, 20],
      [words.blind, 20],
      [words.exhibits, 33],
    ],
    stepsOf(facts.captures).map(([name, { by, exhibits }]) => [
      ...described(name, by, facts.words),
      cell(listExhibits(facts, [...exhibits])),
    ]),
  );
};

const isRestored = ({ record: { method, problems } }: FiledItem): boolean =>
  method.some((step) => step.step === 'restore' && hasRun(step)) &&
  !problems.some(({ code }) => code === 'PAGE_NOT_RESTORED');

/** The captures that held the page and for which its return to what it was is not recorded. */
export const notRestored = ({ captures }: Facts): readonly string[] =>
  captures
    .filter(({ record }) =>
      record.method.some(({ step }) => step === 'segments' || step === 'hold-still'),
    )
    .filter((item) => !isRestored(item))
    .map(({ exhibit }) => exhibit);
