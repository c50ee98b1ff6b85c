const SHINGLE = 8;
const MOST_SHINGLES = 5_000;

/** Text without white space and without invisible format characters. */
const withoutSpace = (text: string): string =>
  text.replace(/[\s\u200b-\u200d\ufeff\u2060\u00ad\u202a-\u202e]+/g, '');

/**
 * The share of a text's shingles of eight characters that another text contains: 0 to 1, rounded to
 * hundredths. White space is ignored. Of a long text at most about 5,000 shingles are sampled.
 * Undefined for a text of fewer than eight characters.
 */
export const textContainment = (text: string, other: string): number | undefined => {
  const [needle, haystack] = [withoutSpace(text), withoutSpace(other)];
  const count = needle.length - SHINGLE + 1;
  if (count < 1) return undefined;
  const step = Math.max(1, Math.floor(count / MOST_SHINGLES));
  const shingles = Array.from({ length: Math.ceil(count / step) }, (_, index) =>
    needle.slice(index * step, index * step + SHINGLE),
  );
  // One pass over the other text: searching for each shingle by itself took most of a minute in a
  // page of 16 MB.
  const missing = new Set(shingles);
  for (let at = 0; at + SHINGLE <= haystack.length && missing.size > 0; at += 1)
    missing.delete(haystack.slice(at, at + SHINGLE));
  const found = shingles.filter((shingle) => !missing.has(shingle)).length;
  return Math.round((found / shingles.length) * 100) / 100;
};
