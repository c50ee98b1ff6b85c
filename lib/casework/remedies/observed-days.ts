import { dayOf, daysFrom } from '../dates/days.ts';
import type { ActEvidence, Observation, OrderedAct } from './act-evidence.ts';
import { type Verdict, worstVerdict } from './verdict.ts';

/** One day of an ordered duration; its verdict is `cannot-tell` if nobody looked on that day. */
export type ObservedDay = { readonly day: string; readonly verdict: Verdict };

/**
 * The days of an act's ordered duration, counted from the first day on which it was seen performed,
 * each with its verdict. Empty if the act has no duration or was never seen performed.
 */
export const listObservedDays = (
  act: OrderedAct,
  observations: readonly Observation[],
  { capturedAt, timeZone }: ActEvidence,
): readonly ObservedDay[] => {
  if (!act.durationDays) return [];
  const observed = observations.flatMap(({ item, verdict }) => {
    const at = capturedAt(item);
    return at === undefined ? [] : [{ day: dayOf(at, timeZone), verdict }];
  });
  const [first] = observed
    .filter(({ verdict }) => verdict === 'met')
    .map(({ day }) => day)
    .sort();
  if (!first) return [];
  return daysFrom(first, act.durationDays).map((day) => ({
    day,
    verdict: worstVerdict(observed.filter((one) => one.day === day).map(({ verdict }) => verdict)),
  }));
};
