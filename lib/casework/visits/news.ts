import type { OrderedAct, Visit } from '../../evidence/casework.ts';
import { groupBy } from '../../evidence/group-by.ts';
import type { Instant } from '../../evidence/matter.ts';
import { compareText } from '../../evidence/names/compare-text.ts';
import { spanOf } from '../dates/time-span.ts';
import { presenceOf } from './presence.ts';

/**
 * Something that happened in a matter at `at`: a visit that showed something else than the visits
 * before it, or posts that none of them had, or an ordered act that fell due.
 */
export type News = { readonly id: string; readonly matterId: string; readonly at: Instant } & (
  | { readonly visit: Visit }
  | { readonly act: OrderedAct }
);

/** What a visit says of the page; walls, outages and missed times say nothing and are no news. */
const saysOf = (visit: Visit): string | undefined => {
  const { state, difference } = visit;
  if (state === 'changed' || state === 'marked-edited') return `${state} ${difference?.after}`;
  return presenceOf(visit) === 'unknown' ? undefined : state;
};

/** How many posts a visit of an account's page saw that no visit before it had. */
export const freshPosts = ({ posts }: Visit): number => posts?.fresh.length ?? 0;

/**
 * The visits of one watch by one route that showed something else than the one before that told
 * anything, or posts that none before had.
 */
const turnsOf = (visits: readonly Visit[]): readonly Visit[] => {
  // The first visit is compared with the watched text, which was there.
  let known: string | undefined = 'same';
  return visits
    .toSorted((one, other) => compareText(one.due, other.due))
    .filter((visit) => {
      const says = saysOf(visit);
      const isTurn = says !== undefined && says !== known;
      known = says ?? known;
      return isTurn || freshPosts(visit) > 0;
    });
};

const dueEnd = ({ due }: OrderedAct): number | undefined => due && spanOf(due).until;

/** What happened after `since` and not after `now`, the latest first. */
export const listNews = (
  visits: readonly Visit[],
  acts: readonly OrderedAct[],
  since: Instant,
  now: Instant,
): readonly News[] => {
  const isNew = ({ at }: News): boolean =>
    Date.parse(at) > Date.parse(since) && Date.parse(at) <= Date.parse(now);
  const ofVisits = [...groupBy(visits, ({ watch, route }) => `${route} ${watch}`).values()]
    .flatMap(turnsOf)
    .map((visit) => ({ id: visit.id, matterId: visit.matterId, at: visit.at ?? visit.due, visit }));
  const ofActs = acts.flatMap((act) => {
    const end = dueEnd(act);
    if (end === undefined) return [];
    return [{ id: act.id, matterId: act.matterId, at: new Date(end).toISOString(), act }];
  });
  return [...ofVisits, ...ofActs]
    .filter(isNew)
    .toSorted((one, other) => compareText(other.at, one.at));
};

/** When the next ordered act falls due, in milliseconds since the epoch. */
export const nextActDue = (acts: readonly OrderedAct[], now: number): number | undefined =>
  acts
    .flatMap((act) => dueEnd(act) ?? [])
    .filter((end) => end > now)
    .toSorted((one, other) => one - other)[0];
