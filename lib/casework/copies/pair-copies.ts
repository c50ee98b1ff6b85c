import { countShared, shinglesOf } from './copy-text.ts';

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
const buildIndex = (sets: readonly Uint32Array[]) => {
  const shingles = sets.reduce((sum, { length }) => sum + length, 1);
  const buckets = 2 ** Math.ceil(Math.log2(shingles));
  const starts = new Uint32Array(buckets + 1);
  for (const set of sets)
    for (const hash of set) starts[hash % buckets] = (starts[hash % buckets] ?? 0) + 1;
  for (let at = 1; at <= buckets; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const texts = new Uint32Array(starts[buckets] ?? 0);
  // Each bucket is filled from its end, which leaves its start in `starts`: a second table of so
  // many buckets would take as much memory as the texts themselves.
  for (let text = sets.length - 1; text >= 0; text -= 1)
    for (const hash of sets[text] ?? []) {
      const slot = (starts[hash % buckets] ?? 1) - 1;
      starts[hash % buckets] = slot;
      texts[slot] = text;
    }
  return { buckets, starts, texts };
};

type Index = ReturnType<typeof buildIndex>;

/** The buckets of a text's rarest shingles: enough that any text alike is in `hits` of them. */
const rarestBuckets = (
  set: Uint32Array,
  { starts, buckets: all }: Index,
): { buckets: readonly number[]; hits: number } => {
  const needed = Math.max(1, Math.ceil(LEAST_SHARED * set.length));
  const hits = Math.min(HITS, needed);
  // Count and bucket in one number, so that they are sorted without objects: comparing ten thousand
  // texts sorts five million of them.
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
 * Finds all pairs of texts that are alike, among normalised texts (`copyText`) of which no two are
 * equal. Only candidates that share a text's rarest shingles are compared (prefix filtering); this
 * misses no pair.
 */
export const pairCopies = (
  texts: readonly string[],
  onProgress?: (done: number, total: number) => void,
): readonly CopyPair[] => {
  const sets = texts.map(shinglesOf);
  const index = buildIndex(sets);
  const pairs: CopyPair[] = [];
  const counts = new Uint8Array(texts.length);
  sets.forEach((set, one) => {
    onProgress?.(one, sets.length);
    const { buckets, hits } = rarestBuckets(set, index);
    const touched: number[] = [];
    for (const bucket of buckets)
      for (let at = index.starts[bucket] ?? 0; at < (index.starts[bucket + 1] ?? 0); at += 1) {
        const other = index.texts[at] ?? 0;
        const size = sets[other]?.length ?? 0;
        // Each pair is found once: by its shorter text, or by the first of two of equal length.
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
