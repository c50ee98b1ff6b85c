import type { CaseEntry, CaseEntryOf, CaseKind } from './casework.ts';

/** What the rest of the code needs to know of one kind of case file entry. */
type KindFacts<Kind extends CaseKind> = {
  /**
   * Name of the kind's list in a package's index, `matter.<list>` (package-format.md,
   * "manifest.json").
   */
  readonly list: string;
  /** The items that an entry is about: it is exported only together with all of them. */
  readonly about: (entry: CaseEntryOf<Kind>) => readonly string[];
  /** Other items that an entry names. */
  readonly names: (entry: CaseEntryOf<Kind>) => readonly (string | undefined)[];
  /** Fields that are stored to the letter, where all others lose control characters. */
  readonly verbatim: readonly (keyof CaseEntryOf<Kind>)[];
};

const NONE = { about: () => [], names: () => [], verbatim: [] } as const;

/**
 * The one list of the kinds of case file entries; other code derives from it. The type of each row
 * makes the compiler find a kind that is missing here.
 */
export const CASE_KINDS = {
  party: { ...NONE, list: 'parties' },
  entity: { ...NONE, list: 'entities' },
  respondent: { ...NONE, list: 'respondents' },
  'key-date': { ...NONE, list: 'keyDates', names: ({ proof }) => [proof] },
  statement: {
    list: 'statements',
    about: ({ item }) => [item],
    names: ({ counterEvidence }) => counterEvidence,
    // Quoted words stay the very words of the hashed text, and so does what its list says of them.
    verbatim: ['anchor', 'comment'],
  },
  act: { ...NONE, list: 'orderedActs', names: ({ wrongs }) => wrongs },
  observation: {
    ...NONE,
    list: 'observations',
    about: ({ item }) => [item],
    names: ({ about }) => [about],
  },
  push: { ...NONE, list: 'pushes', about: ({ item }) => [item] },
  link: { ...NONE, list: 'links', about: ({ from, to }) => [from, to] },
  threshold: { ...NONE, list: 'thresholds' },
  visit: {
    ...NONE,
    list: 'visits',
    about: ({ of, comparedWith, item }) =>
      [of, comparedWith, item].filter((one) => one !== undefined),
    // The words of a notice are those of the captured page.
    verbatim: ['words'],
  },
  related: { ...NONE, list: 'related' },
} as const satisfies { readonly [Kind in CaseKind]: KindFacts<Kind> };

/** Name of a kind's list in a package's index. */
export type ListOf<Kind extends CaseKind> = (typeof CASE_KINDS)[Kind]['list'];

/** Every kind, in the order of the package's index and report. */
export const caseKinds = Object.keys(CASE_KINDS) as readonly CaseKind[];

/** The row of an entry's kind, typed for that entry. */
const factsOf = (entry: CaseEntry) => CASE_KINDS[entry.kind] as KindFacts<CaseKind>;

/** The ids of the items that an entry is about, without which it means nothing. */
export const itemsAbout = (entry: CaseEntry): readonly string[] => factsOf(entry).about(entry);

/** The ids of all items that an entry names, those that it is about first. */
export const itemsNamed = (entry: CaseEntry): readonly string[] =>
  [...itemsAbout(entry), ...factsOf(entry).names(entry)].filter((item) => item !== undefined);

/** The fields of an entry that are stored to the letter. */
export const verbatimFields = (entry: CaseEntry): readonly string[] => factsOf(entry).verbatim;
