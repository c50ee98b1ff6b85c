/** Rows of bits in a block: one for each value of an n-gram's hash. */
const ROWS_LOG2 = 15;
/** Documents in a block, 32 to a 32-bit word. */
const BLOCK = 1024;
const WORDS = BLOCK / 32;

/**
 * A character n-gram index as bit-sliced signatures: it tells which documents may contain a text
 * without reading them. Each row stands for a hash of one, two or three characters and has one bit
 * per document. No document that contains the text is missed; a few others pass too (Faloutsos and
 * Christodoulakis, "Signature files", 1984). Takes 4 MB per thousand documents of any length.
 */
export type NgramIndex = {
  /**
   * Adds a document's text. Bits set before under this number stay, so do not reuse numbers.
   */
  add(document: number, text: string): void;
  /** A predicate: false if a document cannot contain the text, true if it may. */
  candidates(text: string): (document: number) => boolean;
};

const rowOf = (one: number, two: number, three: number): number =>
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

const mark = (block: Uint32Array, bit: number, text: string): void => {
  const [word, mask] = [bit >>> 5, 1 << (bit & 31)];
  const set = (row: number) => {
    const at = row * WORDS + word;
    block[at] = (block[at] ?? 0) | mask;
  };
  let [before, last] = [NONE, NONE];
  for (let at = 0; at < text.length; at += 1) {
    const next = text.charCodeAt(at);
    if (next >= FIRST_UNIGRAM) set(rowOf(next, NONE, NONE));
    if (last !== NONE) set(rowOf(last, next, NONE));
    if (before !== NONE) set(rowOf(before, last, next));
    [before, last] = [last, next];
  }
};

const rowsOf = (text: string): number[] => {
  const code = (at: number) => text.charCodeAt(at);
  if (text.length === 1) return code(0) >= FIRST_UNIGRAM ? [rowOf(code(0), NONE, NONE)] : [];
  if (text.length === 2) return [rowOf(code(0), code(1), NONE)];
  const pairs = Array.from({ length: text.length - 1 }, (_, at) =>
    rowOf(code(at), code(at + 1), NONE),
  );
  const triples = Array.from({ length: text.length - 2 }, (_, at) =>
    rowOf(code(at), code(at + 1), code(at + 2)),
  );
  return [...pairs, ...triples];
};

/** An empty index. */
export const buildNgramIndex = (): NgramIndex => {
  const blocks: Uint32Array[] = [];
  const blockOf = (document: number): Uint32Array => {
    const at = Math.floor(document / BLOCK);
    while (blocks.length <= at) blocks.push(new Uint32Array(2 ** ROWS_LOG2 * WORDS));
    return blocks[at] as Uint32Array;
  };
  return {
    add: (document, text) => mark(blockOf(document), document % BLOCK, text),
    candidates: (text) => {
      const rows = rowsOf(text);
      const passed = blocks.map((block) =>
        Uint32Array.from({ length: WORDS }, (_, word) =>
          rows.reduce((bits, row) => bits & (block[row * WORDS + word] ?? 0), 0xffffffff),
        ),
      );
      return (document) =>
        (((passed[Math.floor(document / BLOCK)]?.[(document % BLOCK) >>> 5] ?? 0) >>>
          (document & 31)) &
          1) ===
        1;
    },
  };
};
