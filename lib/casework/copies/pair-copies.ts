import { counterOf, shinglesOf } from './copy-text.ts';

/**
 * How alike two texts are. `same`: equal once normalised; `near`: `share` is the Jaccard similarity
 * of their shingles; `contains`: `share` is the fraction of the shorter one's shingles that the
 * longer one has. `share` is from 0 to 1.
 */
export type Likeness = { readonly kind: 'same' | 'near' | 'contains'; readonly share: number };
/** Two texts, as indexes into the list, and how alike they are. */
export type CopyPair = {
  readonly one: number;
  readonly other: number;
  readonly likeness: Likeness;
};

const NEAR = 0.7;
const CONTAINED = 0.9;
/** That a text with fewer shingles is contained in another means nothing. */
const LEAST_CONTAINED = 20;
/**
 * Any `near` or `contains` pair shares at least this fraction of the shorter text's shingles: a
 * Jaccard similarity of 0.7 implies at least 2 × 0.7 ÷ 1.7 = 0.82.
 */
const LEAST_SHARED = 0.8;
/** How many of a text's rarest shingles a candidate must share; one may be a hash collision. */
const HITS = 3;

/** An inverted index of shingle buckets: `texts` from `starts[b]` to `starts[b + 1]` are b's. */
const buildIndex = (sets: readonly Int32Array[]) => {
  const shingles = sets.reduce((sum, { length }) => sum + length, 1);
  const buckets = 2 ** Math.ceil(Math.log2(shingles));
  const mask = buckets - 1;
  const starts = new Uint32Array(buckets + 1);
  for (const set of sets)
    for (const hash of set) starts[hash & mask] = (starts[hash & mask] ?? 0) + 1;
  for (let at = 1; at <= buckets; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const texts = new Uint32Array(starts[buckets] ?? 0);
  // Each bucket is filled from its end, which leaves its start in `starts`: a second table of so
  // many buckets would take as much memory as the texts themselves.
  for (let text = sets.length - 1; text >= 0; text -= 1)
    for (const hash of sets[text] ?? []) {
      const slot = (starts[hash & mask] ?? 1) - 1;
      starts[hash & mask] = slot;
      texts[slot] = text;
    }
  return { buckets, starts, texts };
};

type Index = ReturnType<typeof buildIndex>;

/** The buckets of a text's rarest shingles: enough that any text alike is in `hits` of them. */
const rarestBuckets = (
  set: Int32Array,
  { starts, buckets: all }: Index,
): { buckets: readonly number[]; hits: number } => {
  const needed = Math.max(1, Math.ceil(LEAST_SHARED * set.length));
  const hits = Math.min(HITS, needed);
  // Count and bucket in one number, so that they are sorted without objects: comparing ten thousand
  // texts sorts five million of them.
  const ranked = new Float64Array(set.length);
  for (let at = 0; at < set.length; at += 1) {
    const bucket = (set[at] ?? 0) & (all - 1);
    ranked[at] = ((starts[bucket + 1] ?? 0) - (starts[bucket] ?? 0)) * all + bucket;
  }
  ranked.sort();
  const buckets = Array.from(ranked.subarray(0, set.length - needed + hits), (rank) => rank % all);
  return { buckets, hits };
};

const likenessOf = (one: Int32Array, other: Int32Array, shared: number): Likeness | undefined => {
  const jaccard = shared / (one.length + other.length - shared);
  if (jaccard >= NEAR) return { kind: 'near', share: jaccard };
  const least = Math.min(one.length, other.length);
  const contained = shared / least;
  return least >= LEAST_CONTAINED && contained >= CONTAINED
    ? { kind: 'contains', share: contained }
    : undefined;
};

/** The later texts that share enough of a text's rarest shingles to be compared with it. */
const candidatesOf = (
  one: number,
  set: Int32Array,
  index: Index,
  counts: Uint32Array,
): readonly number[] => {
  const { buckets, hits } = rarestBuckets(set, index);
  const touched: number[] = [];
  for (const bucket of buckets) {
    const start = index.starts[bucket] ?? 0;
    // A bucket has its texts in their order. Each pair is found once, by the earlier of the two.
    for (let at = (index.starts[bucket + 1] ?? 0) - 1; at >= start; at -= 1) {
      const other = index.texts[at] as number;
      if (other <= one) break;
      if (counts[other] === 0) touched.push(other);
      counts[other] = (counts[other] as number) + 1;
    }
  }
  const candidates = touched.filter((other) => (counts[other] as number) >= hits);
  for (const other of touched) counts[other] = 0;
  return candidates;
};

/**
 * Finds all pairs of texts that are alike, among normalised texts (`copyText`) of which no two are
 * equal. Only candidates that share a text's rarest shingles are compared (prefix filtering); this
 * misses no pair.
 */
export const pairCopies = (
  texts: readonly string[],
  onPair: (pair: CopyPair) => void,
  onProgress?: (done: number, total: number) => void,
): void => {
  const unordered = texts.map(shinglesOf);
  // The shortest first: a text is alike if it shares enough of the shorter one's shingles.
  const order = [...unordered.keys()].sort(
    (one, other) => (unordered[one]?.length ?? 0) - (unordered[other]?.length ?? 0) || one - other,
  );
  const sets = order.map((text) => unordered[text] as Int32Array);
  const index = buildIndex(sets);
  const counts = new Uint32Array(texts.length);
  sets.forEach((set, one) => {
    onProgress?.(one, sets.length);
    const candidates = candidatesOf(one, set, index, counts);
    if (candidates.length === 0) return;
    const countShared = counterOf(set);
    for (const other of candidates) {
      const compared = sets[other] as Int32Array;
      const likeness = likenessOf(set, compared, countShared(compared));
      if (likeness) onPair({ one: order[one] as number, other: order[other] as number, likeness });
    }
  });
};
