import { type FiledName, TEXT_NAMES } from './filed-documents.ts';
import type { FilingChoice } from './filing-choice.ts';

/** How much of the work a document is, roughly. */
const WEIGHTS: { readonly [name in FiledName]?: number } = { exhibits: 40, loadfile: 60 };
export const weightOf = (name: FiledName): number => WEIGHTS[name] ?? 1;

export const weightOfAll = (names: readonly FiledName[]): number =>
  names.reduce((sum, name) => sum + weightOf(name), 0);

/**
 * The chosen documents in stages that are made one after another: pages and Bates numbers are known
 * before the lists that state them.
 */
export const filingStages = ({ documents }: FilingChoice): readonly (readonly FiledName[])[] =>
  [['loadfile'] as const, ['exhibits'] as const, TEXT_NAMES]
    .map((stage: readonly FiledName[]) => stage.filter((name) => documents.includes(name)))
    .filter((stage) => stage.length > 0);
