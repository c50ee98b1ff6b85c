/** Letters that are as wide as they are high. */
export const WIDE = new RegExp(
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}' +
    '\\u3000-\\u303f\\uff00-\\uffef]',
  'u',
);

const QUOTE = /^[‘’“”]$/u;
const OPENED_BY = new Map(Object.entries({ '’': '‘', '”': '“' }));

/** Whether one of the letters beside a quotation mark, other such marks left out, is wide. */
const isBesideWide = (letters: readonly string[], at: number): boolean =>
  [-1, 1].some((step) => {
    let next = at + step;
    while (QUOTE.test(letters[next] ?? '')) next += step;
    return WIDE.test(letters[next] ?? '');
  });

/**
 * Where quotation marks and apostrophes stand among Latin letters, which a Chinese font makes as
 * wide as a Chinese character. Two marks that belong together are of one kind.
 */
export const narrowQuotes = (letters: readonly string[]): ReadonlySet<number> => {
  const narrow = new Set<number>();
  const open: number[] = [];
  for (const [at, letter] of letters.entries()) {
    if (!QUOTE.test(letter)) continue;
    if (!isBesideWide(letters, at)) narrow.add(at);
    const opened = OPENED_BY.get(letter);
    if (opened === undefined) open.push(at);
    else if (letters[open.at(-1) ?? -1] === opened) {
      const from = open.pop() ?? at;
      if (narrow.has(from) !== narrow.has(at)) for (const one of [from, at]) narrow.delete(one);
    }
  }
  return narrow;
};
