/** Rows that were asked for and are not read yet. */
type Asked<Row> = { toArray(): PromiseLike<Row[]>; limit(most: number): Asked<Row> };

/** The most rows that are taken from the database in one piece, which holds the screen up. */
const PIECE = 500;

/**
 * Hands over rows by number, piece by piece, so that no more than a piece need be in memory.
 * `rowsAfter` are those of greater numbers, or all.
 */
export const inPieces = async <Row extends { readonly number: number }>(
  rowsAfter: (after: number | undefined) => Asked<Row>,
  use: (row: Row) => void,
  after?: number,
): Promise<void> => {
  let last = after;
  for (;;) {
    const piece = await rowsAfter(last).limit(PIECE).toArray();
    // Somebody else's chain may give one number to several items.
    const isEnd = piece.length < PIECE;
    const next = isEnd ? piece : piece.filter(({ number }) => number !== piece.at(-1)?.number);
    const isOneNumber = !isEnd && next.length === 0;
    for (const row of isOneNumber ? await rowsAfter(last).toArray() : next) use(row);
    if (isEnd || isOneNumber) return;
    last = next.at(-1)?.number;
  }
};
