import type { Visit } from '../../evidence/casework.ts';
import { groupBy } from '../../evidence/group-by.ts';
import { compareText } from '../../evidence/names/compare-text.ts';
import { presenceOf } from './presence.ts';

/** A visit as far as it is counted here. */
export type SeriesVisit = Pick<Visit, 'watch' | 'due' | 'state'> &
  Partial<Pick<Visit, 'at' | 'item' | 'of' | 'url' | 'difference'>>;

/**
 * The visits of one watched page, the earliest first, and what they show together: when its text
 * was last observed, when it was first not observed after that, and how many visits between them
 * tell neither. It is never said when a text went.
 */
export type VisitSeries<T extends SeriesVisit = Visit> = {
  readonly watch: string;
  readonly visits: readonly T[];
  readonly lastObserved?: T;
  readonly firstNotObserved?: T;
  readonly unknownBetween: number;
  readonly missed: number;
};

const buildSeries = <T extends SeriesVisit>(
  watch: string,
  visits: readonly T[],
): VisitSeries<T> => {
  const lastAt = visits.findLastIndex((visit) => presenceOf(visit) === 'observed');
  const after = visits.slice(lastAt + 1);
  const goneAt = after.findIndex((visit) => presenceOf(visit) === 'not-observed');
  const lastObserved = visits[lastAt];
  const firstNotObserved = after[goneAt];
  return {
    watch,
    visits,
    ...(lastObserved && { lastObserved }),
    ...(firstNotObserved && { firstNotObserved }),
    unknownBetween: Math.max(0, goneAt),
    missed: visits.filter(({ state }) => state === 'missed').length,
  };
};

/** The series of each watched page, in the order of their first visits. */
export const seriesOfVisits = <T extends SeriesVisit>(
  visits: readonly T[],
): readonly VisitSeries<T>[] => {
  const ordered = visits.toSorted((one, other) => compareText(one.due, other.due));
  return [...groupBy(ordered, ({ watch }) => watch)].map(([watch, own]) => buildSeries(watch, own));
};
