import { countShared, shinglesOf } from './copy-text.ts';

/**
 * How alike two texts are: `same` to the letter once normalised; `near` by the share of all their
 * shingles that is in both (Jaccard); `contains` by the share of the shorter one's that is in the
 * longer. `share` is from 0 to 1.
 */
export type Likeness = { readonly kind: 'same' | 'near' | 'contains'; readonly share: number };
/** Two texts by their places in the list, and how alike they are. */
export type CopyPair = {
  readonly one: number;
  readonly other: number;
  readonly likeness: Likeness;
};

const NEAR = 0.7;
const CONTAINED = 0.9;
/** A text of fewer shingles says too little for its being contained in another to mean anything. */
const LEAST_CONTAINED = 20;
/**
 * Every pair that is near or contains shares at least this much of the shorter text: 2 × 0.7 ÷ 1.7
 * is 0.82.
 */
const LEAST_SHARED = 0.8;
/**
 * How many of a text's rarest shingles a candidate must share: one would let in what shares a
 * bucket by chance.
 */
const HITS = 3;

/** Which texts have a shingle in a bucket, as one list with the places where each bucket begins. */
const buildIndex = (sets: readonly Uint32Array[]) => {
  const shingles = sets.reduce((sum, { length }) => sum + length, 1);
  const buckets = 2 ** Math.ceil(Math.log2(shingles));
  const starts = new Uint32Array(buckets + 1);
  for (const set of sets)
    for (const hash of set) starts[(hash % buckets) + 1] = (starts[(hash % buckets) + 1] ?? 0) + 1;
  for (let at = 0; at < buckets; at += 1)
    starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice();
  const texts = new Uint32Array(starts[buckets] ?? 0);
  sets.forEach((set, text) => {
    for (const hash of set) {
      const bucket = hash % buckets;
      const place = next[bucket] ?? 0;
      texts[place] = text;
      next[bucket] = place + 1;
    }
  });
  return { buckets, starts, texts };
};

type Index = ReturnType<typeof buildIndex>;

/**
 * The buckets of a text's rarest shingles: so many that what is alike must be in `hits` of them.
 */
const rarest = (
  set: Uint32Array,
  { starts, buckets: all }: Index,
): { buckets: readonly number[]; hits: number } => {
  const needed = Math.max(1, Math.ceil(LEAST_SHARED * set.length));
  const hits = Math.min(HITS, needed);
  // Count and bucket in one number, so that they sort without objects: five million are sorted
  // where ten thousand texts are compared
  const ranked = new Float64Array(set.length);
  for (let at = 0; at < set.length; at += 1) {
    const bucket = (set[at] ?? 0) % all;
    ranked[at] = ((starts[bucket + 1] ?? 0) - (starts[bucket] ?? 0)) * all + bucket;
  }
  ranked.sort();
  const buckets = Array.from(ranked.subarray(0, set.length - needed + hits), (rank) => rank % all);
  return { buckets, hits };
};

const likenessOf = (one: Uint32Array, other: Uint32Array): Likeness | undefined => {
  const shared = countShared(one, other);
  const jaccard = shared / (one.length + other.length - shared);
  if (jaccard >= NEAR) return { kind: 'near', share: jaccard };
  const least = Math.min(one.length, other.length);
  const contained = shared / least;
  return least >= LEAST_CONTAINED && contained >= CONTAINED
    ? { kind: 'contains', share: contained }
    : undefined;
};

/**
 * Which of these normalised texts (`copyText`, no two the same) are alike. Each text's rarest
 * shingles are looked up in an index of all shingles, so that only what may be alike is compared:
 * nothing alike is missed. `tell` hears how many texts were looked up.
 */
export const pairCopies = (
  texts: readonly string[],
  tell?: (done: number, total: number) => void,
): readonly CopyPair[] => {
  const sets = texts.map(shinglesOf);
  const index = buildIndex(sets);
  const pairs: CopyPair[] = [];
  const counts = new Uint8Array(texts.length);
  sets.forEach((set, one) => {
    tell?.(one, sets.length);
    const { buckets, hits } = rarest(set, index);
    const touched: number[] = [];
    for (const bucket of buckets)
      for (let at = index.starts[bucket] ?? 0; at < (index.starts[bucket + 1] ?? 0); at += 1) {
        const other = index.texts[at] ?? 0;
        const size = sets[other]?.length ?? 0;
        // The shorter of a pair looks the longer up; of two as long, the first the second
        if (size < set.length || (size === set.length && other <= one)) continue;
        if (counts[other] === 0) touched.push(other);
        counts[other] = Math.min(255, (counts[other] ?? 0) + 1);
      }
    for (const other of touched) {
      const likeness =
        (counts[other] ?? 0) >= hits ? likenessOf(set, sets[other] ?? set) : undefined;
      counts[other] = 0;
      if (likeness) pairs.push({ one, other, likeness });
    }
  });
  return pairs;
};
