import type { CaseFile } from '../../evidence/case-file.ts';
import type { Labels, Matter } from '../../evidence/matter.ts';

/** What can be missing of single items. */
export type ItemGap =
  | 'purpose'
  | 'source'
  | 'evidence-kind'
  | 'role'
  | 'partial'
  | 'time-stamp'
  | 'redaction-words';

/** What can be missing of a matter and its case file. */
export type MatterGap =
  | 'no-items'
  | 'court'
  | 'docket'
  | 'cause'
  | 'filing-party'
  | 'opponents'
  | 'copies'
  | 'custodian-title'
  | 'custodian-employer'
  | 'order-date'
  | 'service-date'
  | 'order-proof'
  | 'service-proof'
  | 'undated'
  | 'statement-reason'
  | 'statement-counter'
  | 'act-sum'
  | 'act-unseen';

/** What readiness is judged by of an item that may go out. */
export type ReadinessItem = Pick<Labels, 'exhibit' | 'role' | 'filing'> & {
  readonly id: string;
  readonly status: 'complete' | 'partial';
  /** Why the item stays back, where it does. */
  readonly withheld?: string;
};

export type ReadinessInput = {
  readonly matter: Matter;
  readonly caseFile: CaseFile;
  readonly items: readonly ReadinessItem[];
  /** The ids of items whose record has a time-stamp. */
  readonly stamped: ReadonlySet<string>;
  /** The ids of items with black boxes on a picture, for which nobody named the covered words. */
  readonly unnamedRedactions: ReadonlySet<string>;
};

/** The view of a matter in which a gap can be closed. */
export type GapView = 'items' | 'case' | 'statements' | 'remedies';

/** A statement, with the item that it is from, or an ordered act. */
export type GapEntry = { readonly id: string; readonly item?: string };

/**
 * One thing that is missing before the matter can be filed: how many times, where it can be
 * filled in, the items that it concerns, and the statements or ordered acts where it is theirs.
 */
export type ReadinessLine = {
  readonly gap: ItemGap | MatterGap;
  readonly count: number;
  readonly view: GapView;
  readonly items: readonly string[];
  readonly entries?: readonly GapEntry[];
};
