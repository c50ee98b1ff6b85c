import { dayOf, daysFrom } from '../dates/days.ts';
import type { ActEvidence, Observation, OrderedAct } from './act-evidence.ts';
import { type Verdict, worstVerdict } from './verdict.ts';

/**
 * What is known of a day: `cannot-tell` if nobody looked on it, `both` if the act was seen
 * performed and not performed on it, `to-come` if the day has not begun.
 */
export type DayVerdict = Verdict | 'both' | 'to-come';

/** One day of an ordered duration. */
export type ObservedDay = { readonly day: string; readonly verdict: DayVerdict };

const verdictOfDay = (verdicts: readonly Verdict[], isToCome: boolean): DayVerdict => {
  if (verdicts.length === 0 && isToCome) return 'to-come';
  return verdicts.includes('met') && verdicts.includes('not-met') ? 'both' : worstVerdict(verdicts);
};

/** What a day counts as among the parts of an act: it was not met on a day with both. */
export const partOfDay = ({ verdict }: ObservedDay): Verdict =>
  verdict === 'both' ? 'not-met' : verdict === 'to-come' ? 'cannot-tell' : verdict;

/**
 * The days of an act's ordered duration, counted from the first day on which it was seen performed,
 * each with its verdict. Empty if the act has no duration or was never seen performed.
 */
export const listObservedDays = (
  act: OrderedAct,
  observations: readonly Observation[],
  { capturedAt, timeZone, checkedAt }: ActEvidence,
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
  const today = dayOf(checkedAt, timeZone);
  return daysFrom(first, act.durationDays).map((day) => ({
    day,
    verdict: verdictOfDay(
      observed.filter((one) => one.day === day).map(({ verdict }) => verdict),
      day > today,
    ),
  }));
};
