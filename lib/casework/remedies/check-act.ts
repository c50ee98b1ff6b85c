import type { ActEvidence, Observation, OrderedAct } from './act-evidence.ts';
import {
  type Distribution,
  distributionsOfPushes,
  mergeDistributions,
  missingFrom,
} from './distribution.ts';
import { listLateObservations } from './late-observations.ts';
import { listObservedDays, type ObservedDay, partOfDay } from './observed-days.ts';
import { type ActVerdict, settled, type Verdict, worstVerdict } from './verdict.ts';
import { sightsOfVisits, type VisitSight } from './visit-sights.ts';

/**
 * What the observations show of an ordered act. `missing` is what the order or the wrong pushes
 * name and no performance reached; `days` are those of an ordered duration; `wrongs` tells what
 * became of each wrong item; `late` are the observations of a performance after the due time;
 * `visits` is what visits of pages that are watched for the act showed of it.
 */
export type ActCheck = {
  readonly verdict: ActVerdict;
  readonly ordered: Distribution;
  readonly performed: Distribution;
  readonly missing: Distribution;
  readonly days: readonly ObservedDay[];
  readonly wrongs: readonly { readonly item: string; readonly verdict: Verdict }[];
  readonly late: readonly Observation[];
  readonly visits: readonly VisitSight[];
};

/** Acts that must be distributed "in the same way within the same scope" as the wrong pushes. */
const NEEDS_DISTRIBUTION = new Set<OrderedAct['type']>(['clarify', 'apologise']);
/** Acts that must be performed for each wrong item. */
const PER_WRONG_ITEM = new Set<OrderedAct['type']>(['cease', 'delete']);

/** What people judged, and what visits showed: a wall or an outage takes nothing from the rest. */
const verdictsIn = (
  observations: readonly Observation[],
  visits: readonly VisitSight[],
): readonly Verdict[] => [
  ...observations.map(({ verdict }) => verdict),
  ...settled(visits.map(({ verdict }) => verdict)),
];

/**
 * An act that nobody observed is `not-checked`; a part of it that nobody observed is `cannot-tell`.
 * Only an observation or a visit can make an act `not-met`.
 */
const verdictOf = (
  observations: readonly Observation[],
  found: Pick<ActCheck, 'missing' | 'days' | 'wrongs' | 'late' | 'visits'>,
): ActVerdict => {
  const { missing, days, wrongs, late, visits } = found;
  if (observations.length + visits.length === 0) return 'not-checked';
  const others = wrongs.length > 0 ? wrongs.map(({ verdict }) => verdict) : undefined;
  const parts =
    days.length > 0 ? days.map(partOfDay) : (others ?? verdictsIn(observations, visits));
  const isIncomplete = missing.channels.length > 0 || missing.recipients.length > 0;
  return worstVerdict([
    ...parts,
    ...(late.length > 0 ? (['not-met'] as const) : []),
    ...(isIncomplete ? (['cannot-tell'] as const) : []),
  ]);
};

const verdictsOfWrongs = (
  { type, wrongs }: OrderedAct,
  observations: readonly Observation[],
  visits: readonly VisitSight[],
): ActCheck['wrongs'] =>
  (PER_WRONG_ITEM.has(type) ? wrongs : []).map((item) => {
    const isAbout = ({ about }: { readonly about?: string }) => about === item;
    const verdicts = verdictsIn(observations.filter(isAbout), visits.filter(isAbout));
    return { item, verdict: worstVerdict(verdicts) };
  });

/**
 * Compares an ordered act with what was observed of it. This only counts; what the result means is
 * for the court to decide.
 */
export const checkAct = (act: OrderedAct, evidence: ActEvidence): ActCheck => {
  const observations = evidence.observations.filter((one) => one.act === act.id);
  const met = observations.filter(({ verdict }) => verdict === 'met');
  const pushesOf = (items: readonly string[]) => distributionsOfPushes(evidence.pushes, items);
  const ordered = mergeDistributions([
    act,
    ...(NEEDS_DISTRIBUTION.has(act.type) ? pushesOf(act.wrongs) : []),
  ]);
  const performed = mergeDistributions([...met, ...pushesOf(met.map(({ item }) => item))]);
  const visits = sightsOfVisits(act, observations, evidence.visits);
  const found = {
    visits,
    missing: missingFrom(ordered, performed),
    days: listObservedDays(act, observations, evidence, visits),
    wrongs: verdictsOfWrongs(act, observations, visits),
    late: listLateObservations(act, observations, evidence),
  };
  return { verdict: verdictOf(observations, found), ordered, performed, ...found };
};
