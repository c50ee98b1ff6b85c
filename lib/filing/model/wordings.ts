import type { FilingLanguage } from './filing-document.ts';

/** The sections of sentences that a firm can word anew: those of documents in words, no others. */
export const WORDED = [
  'filingExhibitList',
  'filingStatements',
  'filingCompliance',
  'filingLists',
  'filingCertification',
  'filingDataStatement',
  'filingLogs',
  'filingFacts',
  'filingSteps',
  'witness',
] as const;
export type WordedSection = (typeof WORDED)[number];

/**
 * A firm's own sentences of one language, by section and key, and the name of the file that they
 * are from. A sentence that is not among them is the program's.
 */
export type Wording = {
  readonly name: string;
  readonly sections: {
    readonly [Section in WordedSection]?: { readonly [key: string]: string };
  };
};

/** The firm's own wording in each language that it has one in. */
export type Wordings = { readonly [Language in FilingLanguage]?: Wording };
