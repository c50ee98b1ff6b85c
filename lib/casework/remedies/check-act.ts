import type { CaseEntry, CaseEntryOf, Channel, VERDICTS } from '../../evidence/casework.ts';
import type { Instant } from '../../evidence/matter.ts';
import { dayOf, daysFrom } from '../dates/days.ts';
import { orderOf, type Span, spanOf } from '../dates/time-span.ts';

export type Verdict = (typeof VERDICTS)[number];

/** An entry as a case file holds it, or as a package's index does. */
type Bare<Kind extends CaseEntry['kind']> = Omit<CaseEntryOf<Kind>, 'kind' | 'matterId'>;
type OrderedAct = Bare<'act'>;
type Observation = Bare<'observation'>;
type Push = Bare<'push'>;

/** Ways and people that a push reached, or should have. */
export type Distribution = {
  readonly channels: readonly Channel[];
  readonly recipients: readonly string[];
};

/** One day of a duration: what was observed on it; `cannot-tell` where nobody looked. */
export type ObservedDay = { readonly day: string; readonly verdict: Verdict };

/**
 * What the observations show of an ordered act. `missing` is what the wrong pushes or the order
 * name and no performance reached; `days` those of a duration; `wrongs` what became of each wrong
 * item; `late` the observations after the due time.
 */
export type ActCheck = {
  readonly verdict: Verdict;
  readonly ordered: Distribution;
  readonly performed: Distribution;
  readonly missing: Distribution;
  readonly days: readonly ObservedDay[];
  readonly wrongs: readonly { readonly item: string; readonly verdict: Verdict }[];
  readonly late: readonly Observation[];
};

/** What a check is made from: entries of one case file, and when each item was captured. */
export type ActEvidence = {
  readonly observations: readonly Observation[];
  readonly pushes: readonly Push[];
  readonly capturedAt: (item: string) => Instant | undefined;
  /** The zone whose days count, an IANA name. */
  readonly timeZone: string;
};

/** "In the same way within the same scope" is asked of these alone. */
const NEEDS_DISTRIBUTION = new Set<OrderedAct['type']>(['clarify', 'apologise']);
/** These are about each wrong item. */
const ENDS = new Set<OrderedAct['type']>(['cease', 'delete']);

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
const without = <T>(all: readonly T[], some: readonly T[]): T[] =>
  all.filter((one) => !some.includes(one));

const mergeDistributions = (reaches: readonly Partial<Distribution>[]): Distribution => ({
  channels: unique(reaches.flatMap(({ channels = [] }) => channels)),
  recipients: unique(reaches.flatMap(({ recipients = [] }) => recipients)),
});

const distributionsOfPushes = (
  pushes: readonly Push[],
  items: readonly string[],
): readonly Distribution[] =>
  pushes
    .filter(({ item }) => items.includes(item))
    .map(({ channel, recipients }) => ({ channels: [channel], recipients }));

const worst = (verdicts: readonly Verdict[]): Verdict => {
  if (verdicts.includes('not-met')) return 'not-met';
  return verdicts.length === 0 || verdicts.includes('cannot-tell') ? 'cannot-tell' : 'met';
};

const daysOf = (
  act: OrderedAct,
  seen: readonly Observation[],
  evidence: ActEvidence,
): ObservedDay[] => {
  if (!act.durationDays) return [];
  const on = (item: string) => {
    const at = evidence.capturedAt(item);
    return at === undefined ? undefined : dayOf(at, evidence.timeZone);
  };
  const observed = seen.flatMap((one) => {
    const day = on(one.item);
    return day === undefined ? [] : [{ day, verdict: one.verdict }];
  });
  const [first] = observed
    .filter(({ verdict }) => verdict === 'met')
    .map(({ day }) => day)
    .sort();
  if (!first) return [];
  return daysFrom(first, act.durationDays).map((day) => ({
    day,
    verdict: worst(observed.filter((one) => one.day === day).map(({ verdict }) => verdict)),
  }));
};

/**
 * When an act was performed, as its item shows: the push where its time is known, else what was
 * observed at the capture.
 */
const performedIn = (
  { item }: Observation,
  { pushes, capturedAt, timeZone }: ActEvidence,
): Span | undefined => {
  const pushed = pushes.find((push) => push.item === item && push.time)?.time;
  const at = capturedAt(item);
  if (pushed) return spanOf(pushed);
  return at === undefined ? undefined : spanOf({ at, precision: 'second', timeZone });
};

/** A lasting act is performed when it was first seen: later looks at it are not late. */
const lateOf = (
  act: OrderedAct,
  seen: readonly Observation[],
  evidence: ActEvidence,
): Observation[] => {
  const { due } = act;
  if (!due) return [];
  const performed = seen
    .filter(({ verdict }) => verdict === 'met')
    .flatMap((one) => {
      const span = performedIn(one, evidence);
      return span ? [{ one, span }] : [];
    })
    .toSorted((one, other) => one.span.from - other.span.from);
  return (act.durationDays ? performed.slice(0, 1) : performed)
    .filter(({ span }) => orderOf(span, spanOf(due)) === 'after')
    .map(({ one }) => one);
};

const missingOf = (ordered: Distribution, performed: Distribution): Distribution => ({
  channels: without(ordered.channels, performed.channels),
  recipients: without(ordered.recipients, performed.recipients),
});

/**
 * What nobody observed is not said to be missing in the world: only an observation, or a late one,
 * makes an act not met.
 */
const verdictOf = (
  seen: readonly Observation[],
  { missing, days, wrongs, late }: Pick<ActCheck, 'missing' | 'days' | 'wrongs' | 'late'>,
): Verdict => {
  const parts = days.length > 0 ? days : wrongs.length > 0 ? wrongs : seen;
  const isShort = missing.channels.length > 0 || missing.recipients.length > 0;
  return worst([
    ...parts.map(({ verdict }) => verdict),
    ...(late.length > 0 ? (['not-met'] as const) : []),
    ...(isShort ? (['cannot-tell'] as const) : []),
  ]);
};

/**
 * Holds an ordered act against what was observed of it. A matter of counting: what it means is for
 * the court.
 */
export const checkAct = (act: OrderedAct, evidence: ActEvidence): ActCheck => {
  const seen = evidence.observations.filter((one) => one.act === act.id);
  const met = seen.filter(({ verdict }) => verdict === 'met');
  const asked = NEEDS_DISTRIBUTION.has(act.type);
  const ordered = asked
    ? mergeDistributions([act, ...distributionsOfPushes(evidence.pushes, act.wrongs)])
    : mergeDistributions([act]);
  const performed = mergeDistributions([
    ...met,
    ...distributionsOfPushes(
      evidence.pushes,
      met.map(({ item }) => item),
    ),
  ]);
  const missing = missingOf(ordered, performed);
  const days = daysOf(act, seen, evidence);
  const wrongs = ENDS.has(act.type)
    ? act.wrongs.map((item) => ({
        item,
        verdict: worst(seen.filter((one) => one.about === item).map(({ verdict }) => verdict)),
      }))
    : [];
  const late = lateOf(act, seen, evidence);
  return {
    verdict: verdictOf(seen, { missing, days, wrongs, late }),
    ordered,
    performed,
    missing,
    days,
    wrongs,
    late,
  };
};
