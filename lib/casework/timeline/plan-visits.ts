import { groupBy } from '../../evidence/group-by.ts';
import type { Span } from '../dates/time-span.ts';
import { timeOfVisit, type VisitRun } from '../visits/visit-runs.ts';
import type { TimelineMark } from './plan-marks.ts';
import type { TimeScale } from './time-scale.ts';
import { dotOf } from './visit-dot.ts';

/** The visits of one watched page by one route: runs of the same, the earliest first. */
export type VisitLane = readonly VisitRun[];

/** Pixels; marks of runs that are nearer than this are one mark, so that each can be pressed. */
const NEAR = 14;
/** Pixels; of visits that are nearer than this, and showed the same, one is drawn. */
const NEAREST_DOT = 8;

const instantOf = (visit: VisitRun['first']): number => Date.parse(timeOfVisit(visit));

/** The first and the last of all these visits; undefined where there are none. */
export const spanOfRuns = (runs: readonly VisitRun[]): Span | undefined => {
  if (runs.length === 0) return undefined;
  return {
    from: Math.min(...runs.map(({ first }) => instantOf(first))),
    until: Math.max(...runs.map(({ last }) => instantOf(last))),
  };
};

/** The runs of each watched page and route, by the time of their first visit. */
export const visitLanes = (runs: readonly VisitRun[]): readonly VisitLane[] => [
  ...groupBy(runs, ({ first }) => `${first.watch} ${first.route}`).values(),
];

type Dots = TimelineMark['dots'];

const dotsOf = ({ first, visits }: VisitRun, scale: TimeScale, view: Span): Dots => {
  const kind = dotOf(first);
  const dots: Dots[number][] = [];
  for (const visit of visits) {
    const at = instantOf(visit);
    if (at < view.from || at > view.until) continue;
    const x = scale(at);
    if (x - (dots.at(-1)?.x ?? Number.NEGATIVE_INFINITY) >= NEAREST_DOT) dots.push({ x, kind });
  }
  return dots;
};

const endsOf = (dots: Dots): { readonly from: number; readonly until: number } => ({
  from: dots[0]?.x ?? 0,
  until: dots.at(-1)?.x ?? 0,
});

type Placed = { readonly runs: readonly VisitRun[]; readonly dots: Dots };

/** Runs in view; those too near to each other to be pressed apart are together. */
const placeRuns = (lane: VisitLane, scale: TimeScale, view: Span): readonly Placed[] => {
  const placed: Placed[] = [];
  for (const run of lane) {
    const dots = dotsOf(run, scale, view);
    if (dots.length === 0) continue;
    const before = placed.at(-1);
    if (before && endsOf(dots).from - endsOf(before.dots).until < NEAR)
      placed[placed.length - 1] = {
        runs: [...before.runs, run],
        dots: [...before.dots, ...dots],
      };
    else placed.push({ runs: [run], dots });
  }
  return placed;
};

/**
 * Plans the marks of visits: one for each run of visits that showed the same, with a dot for each
 * visit; nothing is drawn between two visits, since nothing is known of that time. `firstLane` is
 * the number of the lane of the first watched page.
 */
export const planVisits = (
  lanes: readonly VisitLane[],
  firstLane: number,
  scale: TimeScale,
  view: Span,
): readonly TimelineMark[] =>
  lanes.flatMap((lane, at) =>
    placeRuns(lane, scale, view).map(({ runs, dots }): TimelineMark => {
      const { from, until } = endsOf(dots);
      return {
        key: `visited ${runs[0]?.first.id}`,
        ...{ lane: firstLane + at, row: 0, time: 'visited', role: '', items: [], runs, dots },
        ...{ x: (from + until) / 2, from, until, isSpan: false, label: '', labelX: until },
      };
    }),
  );
