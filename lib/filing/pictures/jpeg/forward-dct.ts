const cosine = (at: number): number => Math.cos((at * Math.PI) / 16);
const [C2, C4, C6] = [cosine(2), cosine(4), cosine(6)];

/** What the quick transform leaves in its results, by row and by column. */
const leftIn = (at: number): number => (at === 0 ? 1 : cosine(at) * Math.SQRT2);

/** What each result of `forwardDct` is multiplied by to count steps. */
export const sharesOf = (steps: Uint8Array): Float64Array =>
  Float64Array.from(steps, (step, at) => 1 / (step * leftIn(at >> 3) * leftIn(at & 7) * 8));

/** Transforms the eight values of a row or of a column, which lie `step` from each other. */
const transformLine = (block: Float64Array, at: number, step: number): void => {
  const v0 = block[at] as number;
  const v1 = block[at + step] as number;
  const v2 = block[at + step * 2] as number;
  const v3 = block[at + step * 3] as number;
  const v4 = block[at + step * 4] as number;
  const v5 = block[at + step * 5] as number;
  const v6 = block[at + step * 6] as number;
  const v7 = block[at + step * 7] as number;
  const outer = v0 + v7 + v3 + v4;
  const inner = v1 + v6 + v2 + v5;
  const across = v0 + v7 - v3 - v4;
  block[at] = outer + inner;
  block[at + step * 4] = outer - inner;
  const turned = (v1 + v6 - v2 - v5 + across) * C4;
  block[at + step * 2] = across + turned;
  block[at + step * 6] = across - turned;
  const low = v3 - v4 + v2 - v5;
  const middle = (v2 - v5 + v1 - v6) * C4;
  const high = v1 - v6 + v0 - v7;
  const shared = (low - high) * C6;
  const lower = (C2 - C6) * low + shared;
  const higher = (C2 + C6) * high + shared;
  const one = v0 - v7 + middle;
  const other = v0 - v7 - middle;
  block[at + step * 5] = other + lower;
  block[at + step * 3] = other - lower;
  block[at + step] = one + higher;
  block[at + step * 7] = one - higher;
};

/**
 * The cosine transform of a block of 8 by 8, in its place, by the way of Arai, Agui and Nakajima;
 * `sharesOf` makes up for what it leaves.
 */
export const forwardDct = (block: Float64Array): void => {
  for (let row = 0; row < 64; row += 8) transformLine(block, row, 1);
  for (let column = 0; column < 8; column += 1) transformLine(block, column, 8);
};
