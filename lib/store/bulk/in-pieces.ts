/** Rows that were asked for and are not read yet. */
type Asked<Row> = { toArray(): PromiseLike<Row[]>; limit(most: number): Asked<Row> };

/** Rows that are taken from the database in one piece, which holds the screen up. */
const PIECE = 500;

/** A row of a matter, which has a number there: an item, or a line of the log. */
type Numbered = { readonly number: number } | { readonly seq: number };

const numberOf = (row: Numbered): number => ('number' in row ? row.number : row.seq);

/**
 * Hands over rows by number, piece by piece, so that no more than a piece need be in memory.
 * `rowsAfter` are those of greater numbers, or all; `after` is where to begin, and `most` is how
 * many are in a piece.
 */
export const inPieces = async <Row extends Numbered>(
  rowsAfter: (after: number | undefined) => Asked<Row>,
  use: (row: Row) => void,
  { after, most = PIECE }: { readonly after?: number | undefined; readonly most?: number } = {},
): Promise<void> => {
  let last = after;
  for (;;) {
    const piece = await rowsAfter(last).limit(most).toArray();
    // Somebody else's chain may give one number to several items.
    const isEnd = piece.length < most;
    const end = piece.at(-1);
    const next = isEnd || !end ? piece : piece.filter((row) => numberOf(row) !== numberOf(end));
    const isOneNumber = !isEnd && next.length === 0;
    for (const row of isOneNumber ? await rowsAfter(last).toArray() : next) use(row);
    if (isEnd || isOneNumber) return;
    const lastUsed = next.at(-1);
    last = lastUsed && numberOf(lastUsed);
  }
};
