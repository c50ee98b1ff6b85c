import type { VERDICTS } from '../../evidence/casework.ts';

/** What an observation, or several together, show of an ordered act. */
export type Verdict = (typeof VERDICTS)[number];

/** What is known of an act: nothing, as long as nobody observed it. */
export type ActVerdict = Verdict | 'not-checked';

/** Without those that tell nothing, as long as another tells something. */
export const settled = (verdicts: readonly Verdict[]): readonly Verdict[] => {
  const told = verdicts.filter((verdict) => verdict !== 'cannot-tell');
  return told.length > 0 ? told : verdicts;
};

/** The verdict of several parts: `not-met` prevails, then `cannot-tell`; of none, `cannot-tell`. */
export const worstVerdict = (verdicts: readonly Verdict[]): Verdict => {
  if (verdicts.includes('not-met')) return 'not-met';
  return verdicts.length === 0 || verdicts.includes('cannot-tell') ? 'cannot-tell' : 'met';
};
