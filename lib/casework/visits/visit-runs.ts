import type { Visit } from '../../evidence/casework.ts';
import { groupBy } from '../../evidence/group-by.ts';
import type { Instant } from '../../evidence/matter.ts';

/** The part of a visit from which runs are made. */
export type RunVisit = Pick<Visit, 'watch' | 'route' | 'due' | 'state'> &
  Partial<Pick<Visit, 'at' | 'difference' | 'words'>>;

/**
 * Visits of one page by one route, one after the other, that showed the same. Nothing is said of
 * the time between them.
 */
export type VisitRun<T extends RunVisit = Visit> = {
  readonly first: T;
  readonly last: T;
  readonly visits: readonly T[];
};

/** When a visit was made, or was due where it was missed. */
export const timeOfVisit = ({ at, due }: Pick<RunVisit, 'at' | 'due'>): Instant => at ?? due;

const byTime = (one: RunVisit, other: RunVisit): number =>
  Date.parse(timeOfVisit(one)) - Date.parse(timeOfVisit(other));

/** What two visits must share to have shown the same: of a changed text, that it is the same. */
const shownBy = ({ state, difference, words = '' }: RunVisit): string =>
  [state, state === 'changed' || state === 'marked-edited' ? difference?.after : '', words].join();

/** The runs of all watched pages, by the time of their first visit. */
export const runsOfVisits = <T extends RunVisit>(visits: readonly T[]): readonly VisitRun<T>[] => {
  const series = groupBy(visits.toSorted(byTime), ({ watch, route }) => `${watch} ${route}`);
  const runs = [...series.values()].flatMap((own) => {
    const found: T[][] = [];
    for (const visit of own) {
      const run = found.at(-1);
      if (run?.[0] && shownBy(run[0]) === shownBy(visit)) run.push(visit);
      else found.push([visit]);
    }
    return found.flatMap((all): VisitRun<T>[] => {
      const [first, last] = [all[0], all.at(-1)];
      return first && last ? [{ first, last, visits: all }] : [];
    });
  });
  return runs.toSorted((one, other) => byTime(one.first, other.first));
};
