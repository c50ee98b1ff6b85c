/** A table whose rows are found by the id of an item, of which each has one row or none. */
type TableOfItems<Row extends { readonly item: string }> = {
  count(): PromiseLike<number>;
  toArray(): PromiseLike<Row[]>;
  bulkGet(items: string[]): PromiseLike<(Row | undefined)[]>;
};

/**
 * The rows that some items have in a table, in any order. A table with no more rows than that is
 * read as a whole, since a browser takes a request for each item that is asked for: seconds for ten
 * thousand, though none of them may have a row.
 */
export const rowsOfItems = async <Row extends { readonly item: string }>(
  table: TableOfItems<Row>,
  items: readonly string[],
): Promise<Row[]> => {
  if ((await table.count()) > items.length)
    return (await table.bulkGet([...items])).flatMap((row) => row ?? []);
  const asked = new Set(items);
  return (await table.toArray()).filter(({ item }) => asked.has(item));
};
