/** A mark over a text, in UTF-16 units. */
export type Mark = { readonly id: string; readonly start: number; readonly end: number };
/**
 * A stretch of text under the same marks, the shortest mark first; `ends` are the marks that end
 * with it.
 */
export type Stretch = {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
  readonly ends: readonly string[];
};

const lengthOf = ({ start, end }: Mark): number => end - start;

/**
 * A text of this length as stretches that lie end to end, so that marks may overlap. Marks that
 * reach past its end are cut.
 */
export const splitMarks = (length: number, marks: readonly Mark[]): readonly Stretch[] => {
  const shown = marks
    .map((mark) => ({ ...mark, end: Math.min(mark.end, length) }))
    .filter((mark) => lengthOf(mark) > 0)
    .toSorted((one, other) => lengthOf(one) - lengthOf(other));
  const bounds = [...new Set([0, length, ...shown.flatMap(({ start, end }) => [start, end])])].sort(
    (one, other) => one - other,
  );
  return bounds.slice(0, -1).map((start, at) => {
    const end = bounds[at + 1] ?? length;
    const over = shown.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      start,
      end,
      ids: over.map(({ id }) => id),
      ends: over.filter((mark) => mark.end === end).map(({ id }) => id),
    };
  });
};
