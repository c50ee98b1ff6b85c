/** Characters that only the first text has (`gone`), and that only the second has (`came`). */
export type EditCounts = { readonly gone: number; readonly came: number };

/**
 * The counts of a shortest edit script from `from` to `to`, by Myers' greedy algorithm ("An O(ND)
 * Difference Algorithm", 1986). With `isOpen` the script ends where `from` is used up, so that what
 * follows in `to` does not count. Undefined where the script has more than `most` edits.
 */
export const editCounts = (
  from: readonly string[],
  to: readonly string[],
  isOpen: boolean,
  most: number,
): EditCounts | undefined => {
  const limit = Math.min(most, from.length + to.length);
  const reached = new Int32Array(2 * limit + 3); // the furthest place in `from`, by diagonal
  const at = (diagonal: number): number => reached[diagonal + limit + 1] ?? 0;
  for (let edits = 0; edits <= limit; edits += 1)
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const isInsertion =
        diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
      let x = isInsertion ? at(diagonal + 1) : at(diagonal - 1) + 1;
      while (x < from.length && x - diagonal < to.length && from[x] === to[x - diagonal]) x += 1;
      reached[diagonal + limit + 1] = x;
      if (x >= from.length && (isOpen || x - diagonal >= to.length))
        return { gone: (edits + diagonal) / 2, came: (edits - diagonal) / 2 };
    }
  return undefined;
};
