/**
 * What stands in place of covered words; it is always the same and so does not show their length.
 */
export const MASK = '█████';

/** Where covered words stand in a text: offsets in UTF-16 units, in order, not overlapping. */
export type Span = { readonly start: number; readonly end: number };

const IGNORED = /[\s\p{Cf}\p{Mn}]/u;

/**
 * A text without white space, invisible characters and accents, and without difference of case or
 * width, with the offset of each letter in the original.
 */
const fold = (text: string): { readonly letters: string; readonly starts: readonly number[] } => {
  let letters = '';
  const starts: number[] = [];
  let at = 0;
  for (const letter of text) {
    // The letters of ASCII are in their normal form.
    const folded = (letter < '\u0080' ? letter : letter.normalize('NFKD')).toLowerCase();
    for (const one of folded)
      if (!IGNORED.test(one)) {
        letters += one;
        for (let unit = 0; unit < one.length; unit += 1) starts.push(at);
      }
    at += letter.length;
  }
  return { letters, starts };
};

const foldWords = (words: readonly string[]): readonly string[] =>
  [...new Set(words.map((word) => fold(word).letters))].filter((word) => word !== '');

const merge = (spans: readonly Span[]): readonly Span[] => {
  const merged: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
};

const letterEnd = (text: string, start: number): number =>
  start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);

/** Finds all places of covered words, whatever their white space, case and width. */
export const findCovered = (text: string, words: readonly string[]): readonly Span[] => {
  const { letters, starts } = fold(text);
  const found: Span[] = [];
  for (const word of foldWords(words))
    for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1)) {
      const last = starts[at + word.length - 1] ?? 0;
      found.push({ start: starts[at] ?? 0, end: letterEnd(text, last) });
    }
  return merge(found);
};

/**
 * A text, or a part of it, with `MASK` in place of each span that lies in it or reaches into it.
 */
export const maskSpans = (
  text: string,
  spans: readonly Span[],
  { start, end }: Span = { start: 0, end: text.length },
): string => {
  let masked = '';
  let at = start;
  for (const span of spans.filter((one) => one.start < end && one.end > start)) {
    masked += `${text.slice(at, Math.max(at, span.start))}${MASK}`;
    at = Math.min(span.end, end);
  }
  return masked + text.slice(at, end);
};

const decoded = (text: string): readonly string[] => {
  const entities = text.replace(/&#(x?)([\da-f]+);/gi, (_all, hex: string, digits: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(digits, hex ? 16 : 10) || 0, 0x10ffff)),
  );
  const units = text.replace(/\\u([\da-f]{4})/gi, (_all, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  const percent = text.replaceAll('+', ' ').replace(/(%[\da-f]{2})+/gi, (some) => {
    try {
      return decodeURIComponent(some);
    } catch {
      return some;
    }
  });
  return [entities, units, percent];
};

const SHORTEST_PART = 4;

/** A text that was cut: it ends with the first letters of covered words, or is a part of them. */
const isPartOf = (text: string, word: string): boolean => {
  const letters = fold(text.replace(/(…|\.{3})\s*$/, '')).letters;
  if (letters.length >= 2 && word.includes(letters)) return true;
  for (let length = word.length - 1; length >= SHORTEST_PART; length -= 1)
    if (letters.endsWith(word.slice(0, length)) || letters.startsWith(word.slice(-length)))
      return true;
  return false;
};

/** Whether a text holds covered words, also encoded as in an address, a page or JSON. */
export const holdsWhole = (text: string, words: readonly string[]): boolean =>
  words.length > 0 &&
  [...new Set([text, ...decoded(text)])].some((one) => findCovered(one, words).length > 0);

/** Whether a short text holds covered words in any encoding, or a part of them where it was cut. */
export const holdsCovered = (text: string, words: readonly string[]): boolean =>
  holdsWhole(text, words) || foldWords(words).some((word) => isPartOf(text, word));

/**
 * A short text, such as a title or an address, without covered words. `words` are undefined where
 * nobody knows which words are covered: nothing of the text is left then. Of an address no more
 * than its host is left.
 */
export const maskText = (text: string, words: readonly string[] | undefined): string => {
  if (text === '' || (words && !holdsCovered(text, words))) return text;
  const url = /^https?:/i.test(text) ? URL.parse(text) : null;
  if (url) {
    const isHostFree = words && !holdsCovered(url.host, words);
    return `${isHostFree ? url.origin : 'https://redacted.invalid'}/${MASK}`;
  }
  const masked = words ? maskSpans(text, findCovered(text, words)) : MASK;
  return words && !holdsCovered(masked, words) ? masked : MASK;
};
