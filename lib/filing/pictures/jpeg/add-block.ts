import { forwardDct } from './forward-dct.ts';
import { ZIGZAG } from './jpeg-tables.ts';
import type { Tokens } from './tokens.ts';

/** Sixteen zeros in a row, which one symbol states. */
const SIXTEEN = 0xf0;

/** The bits of a value in as few as hold it: negative ones as one less (ITU-T T.81, F.1.2.1). */
const tokenOf = (table: number, run: number, value: number): number => {
  const size = 32 - Math.clz32(value < 0 ? -value : value);
  const bits = value < 0 ? value + (1 << size) - 1 : value;
  return (table << 24) | (run << 20) | (size << 16) | bits;
};

const rounded = (value: number): number => (value < 0 ? value - 0.5 : value + 0.5) | 0;

/**
 * Adds a block of one colour, whose 64 values are all `value`. Returns its first coefficient, which
 * the next block of its kind is told against.
 */
export const addFlat = (
  tokens: Tokens,
  value: number,
  shares: Float64Array,
  table: number,
  before: number,
): number => {
  const first = rounded(value * 64 * (shares[0] as number));
  const { list } = tokens;
  list[tokens.count] = tokenOf(table, 0, first - before);
  list[tokens.count + 1] = (table + 1) << 24;
  tokens.count += 2;
  return first;
};

/** Adds a block of 64 values around 0, which it transforms in their place; else as `addFlat`. */
export const addBlock = (
  tokens: Tokens,
  block: Float64Array,
  shares: Float64Array,
  table: number,
  before: number,
): number => {
  forwardDct(block);
  const { list } = tokens;
  let { count } = tokens;
  const first = rounded((block[0] as number) * (shares[0] as number));
  list[count] = tokenOf(table, 0, first - before);
  count += 1;
  let zeros = 0;
  for (let at = 1; at < 64; at += 1) {
    const place = ZIGZAG[at] as number;
    const scaled = (block[place] as number) * (shares[place] as number);
    if (scaled < 0.5 && scaled > -0.5) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) {
      list[count] = ((table + 1) << 24) | (SIXTEEN << 16);
      count += 1;
    }
    list[count] = tokenOf(table + 1, zeros, rounded(scaled));
    count += 1;
    zeros = 0;
  }
  if (zeros > 0) {
    list[count] = (table + 1) << 24;
    count += 1;
  }
  tokens.count = count;
  return first;
};
