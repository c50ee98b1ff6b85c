import type { PackageLanguage } from '../format/profile.ts';
import { type FiledName, TEXT_NAMES } from './filed-documents.ts';
import type { FilingChoice } from './filing-choice.ts';
import type { FilingLanguage } from './model/filing-document.ts';

/** The languages that a document in words is made in, a file each. */
export const languagesOf = (language: PackageLanguage): readonly FilingLanguage[] =>
  language === 'both' ? ['zh-CN', 'en'] : [language];

/** Whether a document is in words, and has files of its own in each language. */
export const isInWords = (name: FiledName): boolean =>
  (TEXT_NAMES as readonly FiledName[]).includes(name);

/** How much of the work a document is, roughly. */
const WEIGHTS: { readonly [name in FiledName]?: number } = { exhibits: 40, loadfile: 60 };
export const weightOf = (name: FiledName): number => WEIGHTS[name] ?? 1;

export const weightOfAll = (names: readonly FiledName[]): number =>
  names.reduce((sum, name) => sum + weightOf(name), 0);

const IN_ORDER: readonly FiledName[] = ['loadfile', 'exhibits', ...TEXT_NAMES];

/**
 * The chosen documents in the order in which they are made, one a stage: pages and Bates numbers
 * are known before the lists that state them.
 */
export const filingStages = ({ documents }: FilingChoice): readonly FiledName[] =>
  IN_ORDER.filter((name) => documents.includes(name));
