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
export const shinglesOf = (text: string): Int32Array => {
  const count = Math.max(0, text.length - SHINGLE + 1);
  const hashes = new Int32Array(count);
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

/** Slots of a hash table for each hash in it, so that the first is nearly always the right one. */
const SLOTS = 4;

/**
 * Counts how many of a set's hashes others have. The set is put into a hash table once (open
 * addressing with linear probing): one text is compared with thousands that are nearly the same.
 */
export const counterOf = (set: Int32Array): ((other: Int32Array) => number) => {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(1, set.length) * SLOTS)) - 1;
  const table = new Int32Array(mask + 1);
  // Zero is a free slot, hence the hash of that value is known apart.
  const hasZero = set.includes(0);
  for (const hash of set) {
    let slot = hash & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = hash;
  }
  return (other) => {
    let shared = hasZero && other.includes(0) ? 1 : 0;
    for (let at = 0; at < other.length; at += 1) {
      const hash = other[at] as number;
      if (hash === 0) continue;
      let slot = hash & mask;
      while (table[slot] !== 0 && table[slot] !== hash) slot = (slot + 1) & mask;
      if (table[slot] === hash) shared += 1;
    }
    return shared;
  };
};
