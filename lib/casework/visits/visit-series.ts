import type { Visit } from '../../evidence/casework.ts';
import { groupBy } from '../../evidence/group-by.ts';
import { compareText } from '../../evidence/names/compare-text.ts';
import type { VisitRoute } from '../../evidence/watch/visit.ts';
import { presenceOf } from './presence.ts';

/** A visit as far as it is counted here. */
export type SeriesVisit = Pick<Visit, 'watch' | 'due' | 'route' | 'state'> &
  Partial<Pick<Visit, 'at' | 'item' | 'of' | 'comparedWith' | 'url' | 'difference'>>;

/**
 * The visits of one watched page by one route, the earliest first, and what they show together:
 * when its text was last observed, when it was first not observed after that, and how many visits
 * between them tell neither. It is never said when a text went. `comparedWith` is what the text was
 * compared with, where that is not the watched item.
 */
export type VisitSeries<T extends SeriesVisit = Visit> = {
  readonly watch: string;
  readonly route: VisitRoute;
  readonly comparedWith?: string;
  readonly visits: readonly T[];
  readonly lastObserved?: T;
  readonly firstNotObserved?: T;
  readonly unknownBetween: number;
  readonly missed: number;
};

const buildSeries = <T extends SeriesVisit>(first: T, visits: readonly T[]): VisitSeries<T> => {
  const lastAt = visits.findLastIndex((visit) => presenceOf(visit) === 'observed');
  const after = visits.slice(lastAt + 1);
  const goneAt = after.findIndex((visit) => presenceOf(visit) === 'not-observed');
  const lastObserved = visits[lastAt];
  const firstNotObserved = after[goneAt];
  const comparedWith = visits.findLast((visit) => visit.comparedWith)?.comparedWith;
  return {
    ...{ watch: first.watch, route: first.route, visits },
    ...(comparedWith !== undefined && { comparedWith }),
    ...(lastObserved && { lastObserved }),
    ...(firstNotObserved && { firstNotObserved }),
    unknownBetween: Math.max(0, goneAt),
    missed: visits.filter(({ state }) => state === 'missed').length,
  };
};

/** The series of each watched page by each route, in the order of their first visits. */
export const seriesOfVisits = <T extends SeriesVisit>(
  visits: readonly T[],
): readonly VisitSeries<T>[] => {
  const ordered = visits.toSorted((one, other) => compareText(one.due, other.due));
  const grouped = groupBy(ordered, ({ watch, route }) => `${route} ${watch}`);
  return [...grouped.values()].flatMap((own) => (own[0] ? [buildSeries(own[0], own)] : []));
};
