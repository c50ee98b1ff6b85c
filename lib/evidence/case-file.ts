import { caseKinds } from './case-kinds.ts';
import type { CaseEntry, CaseEntryOf, CaseKind } from './casework.ts';

/** The entries of one matter, in one list per kind. */
export type CaseFile = { readonly [Kind in CaseKind]: readonly CaseEntryOf<Kind>[] };

/** Sorts entries into a list per kind; each list is in the order in which entries were made. */
export const buildCaseFile = (entries: readonly CaseEntry[]): CaseFile => {
  // An id is a ULID, so that the order of ids is the order of making.
  const sorted = entries.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return Object.fromEntries(
    caseKinds.map((kind) => [kind, sorted.filter((entry) => entry.kind === kind)]),
  ) as unknown as CaseFile;
};
