import { dayOf, daysFrom } from '../dates/days.ts';
import type { ActEvidence, Observation, OrderedAct } from './act-evidence.ts';
import { settled, type Verdict, worstVerdict } from './verdict.ts';
import type { VisitSight } from './visit-sights.ts';

/**
 * What is known of a day: `not-looked-at` if nobody looked on it, `cannot-tell` if those who looked
 * could not tell, `both` if the act was seen performed and not performed on it, `to-come` if the
 * day has not begun.
 */
export type DayVerdict = Verdict | 'both' | 'not-looked-at' | 'to-come';

/** One day of an ordered duration, with the items that show what was observed on it. */
export type ObservedDay = {
  readonly day: string;
  readonly verdict: DayVerdict;
  readonly items: readonly string[];
};

type Look = {
  readonly day: string;
  readonly verdict: Verdict;
  readonly item?: string;
};

const verdictOfDay = (looks: readonly Look[], isToCome: boolean): DayVerdict => {
  if (looks.length === 0) return isToCome ? 'to-come' : 'not-looked-at';
  // Of several looks on a day one may meet a wall, which takes nothing from the others.
  const verdicts = settled(looks.map(({ verdict }) => verdict));
  return verdicts.includes('met') && verdicts.includes('not-met') ? 'both' : worstVerdict(verdicts);
};

/** What a day counts as among the parts of an act: it was not met on a day with both. */
export const partOfDay = ({ verdict }: ObservedDay): Verdict =>
  verdict === 'both'
    ? 'not-met'
    : verdict === 'to-come' || verdict === 'not-looked-at'
      ? 'cannot-tell'
      : verdict;

/**
 * The days of an act's ordered duration, counted from the first day on which it was seen performed,
 * each with its verdict. Empty if the act has no duration or was never seen performed.
 */
export const listObservedDays = (
  act: OrderedAct,
  observations: readonly Observation[],
  { capturedAt, timeZone, checkedAt }: Pick<ActEvidence, 'capturedAt' | 'timeZone' | 'checkedAt'>,
  visits: readonly VisitSight[] = [],
): readonly ObservedDay[] => {
  if (!act.durationDays) return [];
  const looks: readonly Look[] = [
    ...observations.flatMap(({ item, verdict }) => {
      const at = capturedAt(item);
      return at === undefined ? [] : [{ day: dayOf(at, timeZone), verdict, item }];
    }),
    ...visits.map(({ at, verdict, item }) => ({
      ...{ day: dayOf(at, timeZone), verdict },
      ...(item !== undefined && { item }),
    })),
  ];
  const [first] = looks
    .filter(({ verdict }) => verdict === 'met')
    .map(({ day }) => day)
    .sort();
  if (!first) return [];
  const today = dayOf(checkedAt, timeZone);
  return daysFrom(first, act.durationDays).map((day) => {
    const own = looks.filter((look) => look.day === day);
    return {
      day,
      verdict: verdictOfDay(own, day > today),
      items: [...new Set(own.flatMap(({ item }) => item ?? []))],
    };
  });
};
