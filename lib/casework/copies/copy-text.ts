import { foldText } from '../../evidence/names/fold-text.ts';

const ADDRESS = /https?:\/\/[^\s\p{Script=Han}，。！？、）】》]+/gu;
const MENTION = /@[\p{L}\p{N}_-]{1,30}/gu;
const NOT_WORDS = /[^\p{L}\p{N}]+/gu;

/**
 * Normalises a text for comparison with others: case-folded (NFKC), without URLs, @mentions,
 * spaces, punctuation and emoji, which platforms add or drop.
 */
export const copyText = (text: string): string =>
  foldText(text).replace(ADDRESS, '').replace(MENTION, '').replace(NOT_WORDS, '');

/** Length of a shingle in UTF-16 units: about one word of English, two or three of Chinese. */
export const SHINGLE = 5;

/** The set of a text's shingles as sorted 32-bit hashes (FNV-1a, mixed); empty for short texts. */
export const shinglesOf = (text: string): Uint32Array => {
  const count = Math.max(0, text.length - SHINGLE + 1);
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    let hash = 2166136261;
    for (let next = at; next < at + SHINGLE; next += 1)
      hash = Math.imul(hash ^ text.charCodeAt(next), 16777619);
    // The FNV multiplier alone leaves neighbouring code points in neighbouring buckets.
    hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
    hashes[at] = hash ^ (hash >>> 13);
  }
  hashes.sort();
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const hash = hashes[at] ?? 0;
    if (at > 0 && hash === hashes[kept - 1]) continue;
    hashes[kept] = hash;
    kept += 1;
  }
  return hashes.subarray(0, kept);
};

/** The number of hashes that two sorted sets share. */
export const countShared = (one: Uint32Array, other: Uint32Array): number => {
  let [a, b, shared] = [0, 0, 0];
  while (a < one.length && b < other.length) {
    const [left, right] = [one[a] ?? 0, other[b] ?? 0];
    if (left === right) shared += 1;
    if (left <= right) a += 1;
    if (right <= left) b += 1;
  }
  return shared;
};
