import { keyPage } from '../evidence/names/page-keys.ts';
import { samePageBy } from '../evidence/names/same-page.ts';
import { WITNESS_FACTS, type WitnessFact } from '../evidence/witness/witness.ts';
import { normaliseText } from '../texts/normalise-text.ts';
import type { RecordedCount, RecordedTime, WitnessRecord } from './witness-record.ts';

/** One fact of two records: whether they agree, and what each states. */
export type ComparedFact = {
  readonly name: WitnessFact;
  readonly state: 'agrees' | 'differs' | 'single';
  readonly values: readonly [earlier: string | undefined, later: string | undefined];
};

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** Milliseconds that a time of this precision can mean, at most. */
const LENGTHS = new Map([
  ['second', 1_000],
  ['minute', MINUTE],
  ['hour', 60 * MINUTE],
  ['day', DAY],
  ['month', 31 * DAY],
  ['year', 366 * DAY],
]);

/** All that a stated time can mean, in milliseconds; undefined where no instant was read. */
const spanOf = ({ at, precision = 'second', span }: RecordedTime) => {
  if (at === undefined) return undefined;
  if (span) return { from: Date.parse(span.from), until: Date.parse(span.until) };
  const from = Date.parse(at);
  return { from, until: from + (LENGTHS.get(precision) ?? DAY) };
};

/** Whether two stated times can mean one instant; without instants, whether their words agree. */
const areOneTime = (one: RecordedTime, other: RecordedTime): boolean => {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a && b ? a.from < b.until && b.from < a.until : areOneText(one.raw, other.raw);
};

const areOneText = (one: string, other: string): boolean =>
  normaliseText(one).text === normaliseText(other).text;

const areOneCount = (one: RecordedCount, other: RecordedCount): boolean =>
  one.raw === other.raw || (one.count !== undefined && one.count === other.count);

type Reader = (
  earlier: WitnessRecord,
  later: WitnessRecord,
) => { readonly values: ComparedFact['values']; readonly isSame: boolean };

const compared = <T>(
  read: (record: WitnessRecord) => T | undefined,
  areOne: (one: T, other: T) => boolean,
  wordsOf: (value: T) => string,
): Reader => {
  const words = (value: T | undefined) => (value === undefined ? undefined : wordsOf(value));
  return (earlier, later) => {
    const [one, other] = [read(earlier), read(later)];
    return {
      values: [words(one), words(other)],
      isSame: one !== undefined && other !== undefined && areOne(one, other),
    };
  };
};

const text = (read: (record: WitnessRecord) => string | undefined): Reader =>
  compared(
    (record) => read(record) || undefined,
    areOneText,
    (value) => value,
  );

const time = (read: (record: WitnessRecord) => RecordedTime | undefined): Reader =>
  compared(read, areOneTime, ({ raw }) => raw);

const count = (of: 'views' | 'reposts' | 'comments' | 'likes'): Reader =>
  compared(
    ({ post }) => post?.engagement?.[of],
    areOneCount,
    ({ raw }) => raw,
  );

const address: Reader = (earlier, later) => ({
  values: [earlier.page.url, later.page.url],
  isSame: samePageBy(keyPage(earlier), keyPage(later))?.by === 'address',
});

const READERS: { readonly [Name in WitnessFact]: Reader } = {
  address,
  title: text(({ post }) => post?.title),
  author: text(({ post }) => post?.author?.name),
  handle: text(({ post }) => post?.author?.handle),
  authorId: text(({ post }) => post?.author?.id),
  published: time(({ post }) => post?.published),
  edited: time(({ post }) => post?.edited),
  views: count('views'),
  reposts: count('reposts'),
  comments: count('comments'),
  likes: count('likes'),
  privateWindow: compared(
    ({ conditions }) =>
      typeof conditions?.privateMode === 'boolean' ? conditions.privateMode : undefined,
    (one, other) => one === other,
    String,
  ),
};

/** Compares what two records state; a fact that neither states is left out. */
export const compareFacts = (
  earlier: WitnessRecord,
  later: WitnessRecord,
): readonly ComparedFact[] =>
  WITNESS_FACTS.flatMap((name) => {
    const { values, isSame } = READERS[name](earlier, later);
    const stated = values.filter((value) => value !== undefined).length;
    if (stated === 0) return [];
    const state = stated === 1 ? 'single' : isSame ? 'agrees' : 'differs';
    return [{ name, state, values } as const];
  });
