import { canonicalText } from '../../evidence/chain/canonical.ts';
import type { Digest } from '../../evidence/digest.ts';
import { groupBy } from '../../evidence/group-by.ts';
import type { Instant } from '../../evidence/matter.ts';
import { compareText } from '../../evidence/names/compare-text.ts';
import type { ChainLine } from '../chain.ts';
import { changesIn, decidedIn, keyOfSubject, type Subject } from './subject.ts';

/** The verified lines of one chain. */
export type ChainToMerge = {
  readonly id: string;
  readonly lines: readonly Pick<ChainLine, 'seq' | 'digest' | 'entry'>[];
};

/** One line that set a value: in whose chain, by whom and when, as that line states it. */
export type Setting = {
  readonly chain: string;
  readonly seq: number;
  readonly digest: Digest;
  readonly at: Instant;
  readonly actor: string;
  readonly from: unknown;
  readonly value: unknown;
};

/**
 * A subject after all chains: `counts` is the setting whose value counts. `against` are the
 * settings of other values that no one has seen or decided about, where there are any: a conflict.
 */
export type Merged = {
  readonly subject: Subject;
  readonly counts: Setting;
  readonly against: readonly Setting[];
};

type Event = Setting & { readonly decides: readonly string[] };

const sameValue = (one: unknown, other: unknown): boolean =>
  one === other ||
  (one !== undefined && other !== undefined && canonicalText(one) === canonicalText(other));

/** A time that cannot be read is before all others: it never makes a value count. */
const timeOf = ({ at }: Event): number => {
  const time = Date.parse(at);
  return Number.isNaN(time) ? -Infinity : time;
};

const compareEvents = (one: Event, other: Event): number => {
  const [time, otherTime] = [timeOf(one), timeOf(other)];
  if (time !== otherTime) return time < otherTime ? -1 : 1;
  return compareText(one.chain, other.chain) || one.seq - other.seq;
};

/**
 * The events of one subject by time; those of one chain stay in its order, also where its clock was
 * set back, and a decision stands after the lines that it names.
 */
const inOrder = (events: readonly Event[]): readonly Event[] => {
  const chains = [...groupBy(events, ({ chain }) => chain).values()].map((own) =>
    own.toSorted((one, other) => other.seq - one.seq),
  );
  const waiting = new Set<string>(events.map(({ digest }) => digest));
  const ordered: Event[] = [];
  for (;;) {
    const heads = chains.flatMap((own) => own.at(-1) ?? []).toSorted(compareEvents);
    // A line names another by its digest, so that there is no circle and one of them is free.
    const free = heads.find(({ decides }) => !decides.some((digest) => waiting.has(digest)));
    const next = free ?? heads[0];
    if (!next) return ordered;
    chains.find((own) => own.at(-1) === next)?.pop();
    waiting.delete(next.digest);
    ordered.push(next);
  }
};

/**
 * Whether an event replaces a setting: its own, one that it had seen or decides about, or one of
 * the same value.
 */
const replaces = (event: Event, setting: Setting): boolean =>
  event.chain === setting.chain ||
  event.decides.includes(setting.digest) ||
  sameValue(event.from, setting.value) ||
  sameValue(event.value, setting.value);

const asSetting = ({ decides: _, ...setting }: Event): Setting => setting;

const mergeSubject = (subject: Subject, events: readonly Event[]): readonly Merged[] => {
  let standing: readonly Event[] = [];
  for (const event of inOrder(events)) {
    standing = [...standing.filter((one) => !replaces(event, one)), event];
  }
  const counts = standing.at(-1);
  if (!counts) return [];
  const against = standing.slice(0, -1).map(asSetting);
  return [{ subject, counts: asSetting(counts), against }];
};

const eventsOf = ({ id, lines }: ChainToMerge) =>
  lines.flatMap(({ seq, digest, entry }) =>
    changesIn(entry).map(({ subject, from, to }) => {
      const { at, actor } = entry;
      const decides = decidedIn(entry);
      return { subject, event: { chain: id, seq, digest, at, actor, from, value: to, decides } };
    }),
  );

/**
 * Merges what the chains of a matter say of labels, withheld items, the case file and the matter's
 * facts, by `keyOfSubject`. The value set last counts; at one instant that of the chain with the
 * greater id. A value set by another chain stands against it unless a later line started from that
 * value, set the same one, or decides about it (`detail.decides`). A decision holds against the
 * lines that it names whatever its clock said. The result depends on the chains, not on their
 * order, and no value is made up: each is one that a line states.
 */
export const mergeChains = (chains: readonly ChainToMerge[]): ReadonlyMap<string, Merged> => {
  const bySubject = groupBy(chains.flatMap(eventsOf), ({ subject }) => keyOfSubject(subject));
  const merged = [...bySubject].flatMap(([key, all]) => {
    // Chains may name one entry of the case file as of two kinds: the words of all are merged.
    const [{ subject }] = all.toSorted((one, other) => compareEvents(one.event, other.event)) as [
      (typeof all)[number],
    ];
    return mergeSubject(
      subject,
      all.map(({ event }) => event),
    ).map((one) => [key, one] as const);
  });
  return new Map(merged.toSorted(([one], [other]) => compareText(one, other)));
};

/** The subjects about which chains differ and no one has decided. */
export const listConflicts = (merged: ReadonlyMap<string, Merged>): readonly Merged[] =>
  [...merged.values()].filter(({ against }) => against.length > 0);
