/** Rows of bits in the signatures of a block: one for each value of an n-gram's hash. */
const ROWS_LOG2 = 15;
/** Texts of a block: bits of a row, 32 to a 32-bit word. */
export const MOST_TEXTS = 1024;
const WORDS = MOST_TEXTS / 32;
export const ROW_BYTES = MOST_TEXTS / 8;
export const SIGNATURES_BYTES = 2 ** ROWS_LOG2 * ROW_BYTES;

const hash = (one: number, two: number, three: number): number =>
  Math.imul(
    Math.imul(Math.imul(one + 1, 0x9e3779b1) ^ (two + 1), 0x85ebca6b) ^ (three + 1),
    0xc2b2ae35,
  ) >>>
  (32 - ROWS_LOG2);

/**
 * Single characters are indexed from here on (CJK): a single Latin letter is in every text and
 * selects nothing.
 */
const FIRST_UNIGRAM = 0x2e80;
const NONE = -1;

const mark = (rows: Uint32Array, bit: number, text: string): void => {
  const [word, mask] = [bit >>> 5, 1 << (bit & 31)];
  const set = (row: number) => {
    const at = row * WORDS + word;
    rows[at] = (rows[at] ?? 0) | mask;
  };
  let [before, last] = [NONE, NONE];
  for (let at = 0; at < text.length; at += 1) {
    const next = text.charCodeAt(at);
    if (next >= FIRST_UNIGRAM) set(hash(next, NONE, NONE));
    if (last !== NONE) set(hash(last, next, NONE));
    if (before !== NONE) set(hash(before, last, next));
    [before, last] = [last, next];
  }
};

/**
 * Bit-sliced signatures of up to 1,024 texts, which tell what texts may hold a word without reading
 * them. Each row, of 128 bytes, stands for a hash of one, two or three characters and has one bit a
 * text. No text that holds the word is missed; a few others pass too (Faloutsos and
 * Christodoulakis, "Signature files", 1984). 4 MB, however long the texts are.
 */
export const buildSignatures = (texts: readonly string[]): Uint32Array<ArrayBuffer> => {
  const rows = new Uint32Array(SIGNATURES_BYTES / 4);
  for (const [bit, text] of texts.entries()) mark(rows, bit, text);
  return rows;
};

/** Up to so many of these, from all over. */
const spread = (rows: readonly number[], most: number): readonly number[] =>
  rows.length <= most
    ? rows
    : Array.from({ length: most }, (_, at) => rows[Math.floor((at * rows.length) / most)] ?? 0);

/**
 * Up to so many rows whose bits are set for each text that holds a word, those of longer n-grams
 * first, since they rule out more; none for a Latin letter.
 */
export const rowsOf = (word: string, most = Infinity): readonly number[] => {
  const codes = [...word.split('').keys()].map((at) => word.charCodeAt(at));
  const [, ...second] = codes;
  const [, ...third] = second;
  const triples = third.map((last, at) => hash(codes[at] ?? 0, second[at] ?? 0, last));
  const pairs = second.map((last, at) => hash(codes[at] ?? 0, last, NONE));
  const singles = codes.filter((code) => code >= FIRST_UNIGRAM);
  const rest = [...pairs, ...singles.map((code) => hash(code, NONE, NONE))];
  return [...new Set([...spread(triples, most), ...rest])].slice(0, most);
};

/** Of rows, a predicate: whether the nth text has its bit in all of them. */
export const haveBits = (rows: readonly Uint32Array[]): ((text: number) => boolean) => {
  const bits = Uint32Array.from({ length: WORDS }, (_, word) =>
    rows.reduce((all, row) => all & (row[word] ?? 0), 0xffffffff),
  );
  return (text) => (((bits[text >>> 5] ?? 0) >>> (text & 31)) & 1) === 1;
};
