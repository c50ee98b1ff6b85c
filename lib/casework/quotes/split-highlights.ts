/** A highlighted range of a text, in UTF-16 units. */
export type Highlight = { readonly id: string; readonly start: number; readonly end: number };

/**
 * A run of text under the same highlights, in UTF-16 units. `ids` are those highlights, the
 * shortest first; `ends` are the ones that end where the run ends.
 */
export type TextRun = {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
  readonly ends: readonly string[];
};

const lengthOf = ({ start, end }: Highlight): number => end - start;

/**
 * Splits a text of this length into runs that cover it without gap or overlap, at every boundary of
 * a highlight; highlights may overlap. A highlight that reaches past the end of the text is cut.
 */
export const splitHighlights = (
  length: number,
  highlights: readonly Highlight[],
): readonly TextRun[] => {
  const shown = highlights
    .map((highlight) => ({ ...highlight, end: Math.min(highlight.end, length) }))
    .filter((highlight) => lengthOf(highlight) > 0)
    .toSorted((one, other) => lengthOf(one) - lengthOf(other));
  const bounds = [...new Set([0, length, ...shown.flatMap(({ start, end }) => [start, end])])].sort(
    (one, other) => one - other,
  );
  return bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? length;
    const over = shown.filter((highlight) => highlight.start <= start && highlight.end >= end);
    return {
      start,
      end,
      ids: over.map(({ id }) => id),
      ends: over.filter((highlight) => highlight.end === end).map(({ id }) => id),
    };
  });
};
