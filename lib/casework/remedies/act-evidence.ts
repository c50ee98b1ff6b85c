import type { CaseEntry, CaseEntryOf } from '../../evidence/casework.ts';
import type { Instant } from '../../evidence/matter.ts';

/** An entry of a case file, or of a package's index, where lists replace `kind`. */
type Bare<Kind extends CaseEntry['kind']> = Omit<CaseEntryOf<Kind>, 'kind' | 'matterId'>;
export type OrderedAct = Bare<'act'>;
export type Observation = Bare<'observation'>;
export type Push = Bare<'push'>;
export type VisitOfAct = Bare<'visit'>;

/**
 * What an ordered act is checked against: observations, pushes and visits of one
 * case file, and when items were captured.
 */
export type ActEvidence = {
  readonly observations: readonly Observation[];
  readonly pushes: readonly Push[];
  readonly visits: readonly VisitOfAct[];
  readonly capturedAt: (item: string) => Instant | undefined;
  /** The zone whose calendar days count, an IANA name. */
  readonly timeZone: string;
  /** When the act is checked: nobody could look on the days after it. */
  readonly checkedAt: Instant;
};
