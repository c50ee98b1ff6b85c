import type { Instant } from '../../evidence/matter.ts';
import type { VisitRoute } from '../../evidence/watch/visit.ts';
import type { VisitState } from '../../evidence/watch/visit-state.ts';
import type { VisitWhy } from '../../evidence/watch/visit-why.ts';
import { spanOf } from '../dates/time-span.ts';
import { presenceOfItem } from '../visits/visits-of-item.ts';
import type { Observation, OrderedAct, VisitOfAct } from './act-evidence.ts';
import type { Verdict } from './verdict.ts';

/**
 * What one visit of a page that is watched for an ordered act showed of it at `at`. `item` is its
 * capture, `about` the wrong item whose page was visited.
 */
export type VisitSight = {
  readonly id: string;
  readonly at: Instant;
  readonly route: VisitRoute;
  readonly state: VisitState;
  readonly verdict: Verdict;
  /** Why nothing can be told of it. */
  readonly why?: VisitWhy;
  readonly item?: string;
  readonly about?: string;
};

/** Acts after which the wrong text is not to be online. */
const TAKES_DOWN: ReadonlySet<OrderedAct['type']> = new Set(['cease', 'delete']);

/**
 * What a visit shows of an act that takes the watched text down: nothing against it before it is
 * due. Only what the site itself showed counts as not online.
 */
const verdictOnRemoval = (
  { due }: OrderedAct,
  visit: VisitOfAct,
  at: Instant,
): Verdict | undefined => {
  const presence = presenceOfItem(visit);
  if (presence === 'not-observed') return 'met';
  if (presence === 'unknown') return 'cannot-tell';
  return due && Date.parse(at) < spanOf(due).until ? undefined : 'not-met';
};

/** What a person judged captures to show of an act, by item. */
type Judged = ReadonlyMap<string | undefined, Verdict>;

/**
 * What a visit shows of an act that puts the watched text up: a text that is still there shows what
 * a person judged its capture to show. Where no duration was ordered, a text that is not there any
 * more is not held against the act.
 */
const verdictOnDisplay = (
  { durationDays }: OrderedAct,
  visit: VisitOfAct,
  judged: Judged,
): Verdict => {
  const presence = presenceOfItem(visit);
  if (presence === 'observed') return judged.get(visit.of) ?? 'met';
  return presence === 'not-observed' && durationDays ? 'not-met' : 'cannot-tell';
};

const verdictOf = (
  act: OrderedAct,
  visit: VisitOfAct,
  at: Instant,
  judged: Judged,
): Verdict | undefined => {
  const isOfWrong = visit.of !== undefined && act.wrongs.includes(visit.of);
  if (TAKES_DOWN.has(act.type))
    return isOfWrong || act.wrongs.length === 0 ? verdictOnRemoval(act, visit, at) : undefined;
  // The page of a wrong item says nothing of what was to be published beside it.
  return act.type === 'pay' || isOfWrong ? undefined : verdictOnDisplay(act, visit, judged);
};

/**
 * What the visits made for an act showed of it, the earliest first. A time that was missed is no
 * visit. Where a person judged the capture of a visit, that judgement stands in its place.
 */
export const sightsOfVisits = (
  act: OrderedAct,
  observations: readonly Observation[],
  visits: readonly VisitOfAct[],
): readonly VisitSight[] => {
  const judged: Judged = new Map(observations.map(({ item, verdict }) => [item, verdict]));
  return visits
    .filter((visit) => visit.act === act.id && visit.state !== 'missed')
    .filter(({ item }) => item === undefined || !judged.has(item))
    .flatMap((visit): VisitSight[] => {
      const { id, at, route, state, why, item, of } = visit;
      const verdict = at === undefined ? undefined : verdictOf(act, visit, at, judged);
      if (at === undefined || verdict === undefined) return [];
      const about = of !== undefined && act.wrongs.includes(of) ? of : undefined;
      return [
        {
          ...{ id, at, route, state, verdict },
          ...(why !== undefined && { why }),
          ...(item !== undefined && { item }),
          ...(about !== undefined && { about }),
        },
      ];
    })
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
};
