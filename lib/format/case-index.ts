import type { ListOf } from '../evidence/case-kinds.ts';
import type { CaseEntryOf, CaseKind } from '../evidence/casework.ts';

/** An entry of the case file as the index has it: the list that it stands in says its kind. */
export type Indexed<Kind extends CaseKind> = Omit<CaseEntryOf<Kind>, 'kind' | 'matterId'>;

/** The case file in the index's `matter`: one list per kind; empty lists are left out. */
export type CaseIndex = {
  readonly [Kind in CaseKind as ListOf<Kind>]?: readonly Indexed<Kind>[];
};
