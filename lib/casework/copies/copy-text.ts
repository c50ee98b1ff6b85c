import { foldText } from '../../evidence/names/fold-text.ts';

const ADDRESS = /https?:\/\/[^\s\p{Script=Han}，。！？、）】》]+/gu;
const MENTION = /@[\p{L}\p{N}_-]{1,30}/gu;
const NOT_WORDS = /[^\p{L}\p{N}]+/gu;

/**
 * Text as copies are told by: one form of each character, without case, addresses, @names, spaces,
 * punctuation and emoji, so that what a platform adds or drops makes no difference.
 */
export const copyText = (text: string): string =>
  foldText(text).replace(ADDRESS, '').replace(MENTION, '').replace(NOT_WORDS, '');

/** How many characters a shingle has: about a word of English, two or three of Chinese. */
export const SHINGLE = 5;

/** The set of a text's shingles as sorted hashes of 32 bits; a text shorter than one has none. */
export const shinglesOf = (text: string): Uint32Array => {
  const count = Math.max(0, text.length - SHINGLE + 1);
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    let hash = 2166136261;
    for (let next = at; next < at + SHINGLE; next += 1)
      hash = Math.imul(hash ^ text.charCodeAt(next), 16777619);
    // The multiplier alone leaves neighbouring code points in neighbouring buckets
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

/** How many hashes two sorted sets share. */
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
