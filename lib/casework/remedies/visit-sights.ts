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

/**
 * What is known of the captures that visits are compared with: what a person judged them to show of
 * the act, by item, and which of them visits made, so that no person chose them for the act.
 */
type Known = {
  readonly judged: ReadonlyMap<string | undefined, Verdict>;
  readonly made: ReadonlySet<string | undefined>;
};

/**
 * What a text that is still there shows of an act: what a person judged its capture to show. A text
 * that a person chose to be watched for the act is the act; one that a watch began with, since it
 * was at the address, may be anything.
 */
const verdictOnText = ({ of }: VisitOfAct, { judged, made }: Known): Verdict =>
  judged.get(of) ?? (of === undefined || made.has(of) ? 'cannot-tell' : 'met');

/**
 * What a visit shows of an act that puts the watched text up. Where no duration was ordered, a text
 * that is not there any more is not held against the act.
 */
const verdictOnDisplay = (
  { durationDays }: OrderedAct,
  visit: VisitOfAct,
  known: Known,
): Verdict => {
  const presence = presenceOfItem(visit);
  if (presence === 'observed') return verdictOnText(visit, known);
  return presence === 'not-observed' && durationDays ? 'not-met' : 'cannot-tell';
};

const verdictOf = (
  act: OrderedAct,
  visit: VisitOfAct,
  at: Instant,
  known: Known,
): Verdict | undefined => {
  const isOfWrong = visit.of !== undefined && act.wrongs.includes(visit.of);
  if (TAKES_DOWN.has(act.type))
    return isOfWrong || act.wrongs.length === 0 ? verdictOnRemoval(act, visit, at) : undefined;
  // The page of a wrong item says nothing of what was to be published beside it.
  return act.type === 'pay' || isOfWrong ? undefined : verdictOnDisplay(act, visit, known);
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
  const judged = new Map(observations.map(({ item, verdict }) => [item, verdict]));
  const made = new Set(visits.map(({ item }) => item));
  return visits
    .filter((visit) => visit.act === act.id && visit.state !== 'missed')
    .filter(({ item }) => item === undefined || !judged.has(item))
    .flatMap((visit): VisitSight[] => {
      const { id, at, route, state, why, item, of } = visit;
      const verdict = at === undefined ? undefined : verdictOf(act, visit, at, { judged, made });
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
