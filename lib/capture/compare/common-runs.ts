/** Where a run of characters stands in both texts, as offsets in UTF-16 units. */
export type Run = { readonly from: number; readonly to: number; readonly length: number };

/** The runs of this length that stand once in a text, by their offset; -1 for a repeated run. */
export const indexRuns = (text: string, length: number): Map<string, number> => {
  const index = new Map<string, number>();
  for (let at = 0; at + length <= text.length; at += 1) {
    const run = text.slice(at, at + length);
    index.set(run, index.has(run) ? -1 : at);
  }
  return index;
};

/** The longest chain of runs whose offsets grow in both texts (patience sorting). */
const longestChain = (runs: readonly Run[]): Run[] => {
  const tails: number[] = []; // by length of chain: the run that ends it with the least `to`
  const before = new Int32Array(runs.length).fill(-1);
  for (const [index, { to }] of runs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[tails[middle] ?? 0]?.to ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const chain: Run[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const run = runs[at];
    if (run) chain.unshift(run);
  }
  return chain;
};

/** Joins runs that continue each other and drops one that overlaps the run before it otherwise. */
const joinRuns = (chain: readonly Run[]): Run[] => {
  const joined: Run[] = [];
  for (const run of chain) {
    const last = joined.at(-1);
    const isSameDiagonal = last && run.to - run.from === last.to - last.from;
    if (last && isSameDiagonal && run.from <= last.from + last.length)
      joined[joined.length - 1] = { ...last, length: run.from + run.length - last.from };
    else if (!last || (run.from >= last.from + last.length && run.to >= last.to + last.length))
      joined.push(run);
  }
  return joined;
};

/** The longest run that both texts have at these offsets, to both sides of them. */
const grow = (from: string, to: string, at: Run): Run => {
  let [start, end] = [0, at.length];
  while (at.from + start > 0 && from[at.from + start - 1] === to[at.to + start - 1]) start -= 1;
  while (at.from + end < from.length && from[at.from + end] === to[at.to + end]) end += 1;
  return { from: at.from + start, to: at.to + start, length: end - start };
};

/** Runs that stand more than once are looked at one by one, up to this number. */
const MOST_TRIED = 500;

/** The longest of the first common runs, also of runs that stand more than once. */
const longestRun = (from: string, to: string, length: number): Run[] => {
  const places = new Map<string, number>();
  for (let at = from.length - length; at >= 0; at -= 1) places.set(from.slice(at, at + length), at);
  let longest: Run | undefined;
  for (let at = 0, tried = 0; at + length <= to.length && tried < MOST_TRIED; at += 1) {
    const place = places.get(to.slice(at, at + length));
    if (place === undefined) continue;
    tried += 1;
    const run = grow(from, to, { from: place, to: at, length });
    if (run.length > (longest?.length ?? 0)) longest = run;
  }
  return longest ? [longest] : [];
};

/**
 * Runs of at least `length` characters that both texts have, in the order of both. They are found
 * by runs that stand once in each text; where there is none, the longest common run stands for
 * them.
 */
export const commonRuns = (from: string, to: string, length: number): Run[] => {
  const index = indexRuns(from, length);
  const once = indexRuns(to, length);
  const runs: Run[] = [];
  for (const [run, at] of index) {
    const place = once.get(run);
    if (at >= 0 && place !== undefined && place >= 0) runs.push({ from: at, to: place, length });
  }
  return runs.length > 0 ? joinRuns(longestChain(runs)) : longestRun(from, to, length);
};
