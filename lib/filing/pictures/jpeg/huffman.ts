/** The codes of a table: how many have each length from 1 to 16, and their symbols in order. */
export type HuffmanTable = { readonly counts: Uint8Array; readonly symbols: Uint8Array };

/** The longest code of a JPEG, in bits. */
const LONGEST = 16;

/** One tree of symbols, or a single one, and how often all of them occur. */
type Tree = { readonly often: number; readonly leaves: readonly number[] };

/** The length of each symbol's code by Huffman's way; longer ones are shortened afterwards. */
const lengthsOf = (often: Uint32Array): Map<number, number> => {
  const lengths = new Map<number, number>();
  // A symbol that does not occur takes the code of ones alone, which no JPEG may have.
  const trees: Tree[] = [{ often: 0, leaves: [256] }];
  for (const [symbol, count] of often.entries())
    if (count > 0) trees.push({ often: count, leaves: [symbol] });
  for (const { leaves } of trees) for (const leaf of leaves) lengths.set(leaf, 0);
  trees.sort((one, other) => one.often - other.often);
  while (trees.length > 1) {
    const [one, other] = trees.splice(0, 2) as [Tree, Tree];
    const leaves = [...one.leaves, ...other.leaves];
    for (const leaf of leaves) lengths.set(leaf, (lengths.get(leaf) ?? 0) + 1);
    const joined = { often: one.often + other.often, leaves };
    const at = trees.findIndex((tree) => tree.often > joined.often);
    trees.splice(at < 0 ? trees.length : at, 0, joined);
  }
  return lengths;
};

/** How many codes have each length, none of them longer than 16 bits (ITU-T T.81, figure K.3). */
const shortened = (lengths: Iterable<number>): number[] => {
  const counts: number[] = new Array(260).fill(0);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const move = (length: number, by: number) => {
    counts[length] = (counts[length] ?? 0) + by;
  };
  for (let length = counts.length - 1; length > LONGEST; length -= 1)
    while ((counts[length] ?? 0) > 0) {
      let shorter = length - 2;
      while (counts[shorter] === 0) shorter -= 1;
      move(length, -2);
      move(length - 1, 1);
      move(shorter + 1, 2);
      move(shorter, -1);
    }
  return counts.slice(0, LONGEST + 1);
};

/** The table with the shortest codes for symbols that occur so often. */
export const huffmanTable = (often: Uint32Array): HuffmanTable => {
  const lengths = lengthsOf(often);
  const counts = shortened(lengths.values());
  // The code that is never used is the last of the longest.
  const longest = counts.findLastIndex((count) => count > 0);
  counts[longest] = (counts[longest] ?? 0) - 1;
  lengths.delete(256);
  const symbols = [...lengths]
    .toSorted(([one, length], [other, than]) => length - than || one - other)
    .map(([symbol]) => symbol);
  return { counts: Uint8Array.from(counts.slice(1)), symbols: Uint8Array.from(symbols) };
};

/** The code of each symbol, and its length above it: `length << 16 | code`; 0 for none. */
export const codesOf = ({ counts, symbols }: HuffmanTable): Uint32Array => {
  const codes = new Uint32Array(256);
  let [code, at] = [0, 0];
  for (const [index, count] of counts.entries()) {
    for (const symbol of symbols.subarray(at, at + count)) {
      codes[symbol] = ((index + 1) << 16) | code;
      code += 1;
    }
    at += count;
    code <<= 1;
  }
  return codes;
};
