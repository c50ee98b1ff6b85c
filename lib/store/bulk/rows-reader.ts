type Asked<Key, Row> = {
  readonly key: Key;
  readonly answer: (row: Row | undefined) => void;
  readonly fail: (error: unknown) => void;
};

/**
 * Makes a function that reads one row by its key. Calls made in the same turn are batched into one
 * call of `readAll`, which gives the rows in the order of their keys: a transaction for each row
 * takes longer than reading many a file.
 */
export const rowsReader = <Key, Row>(
  readAll: (keys: Key[]) => PromiseLike<readonly (Row | undefined)[]>,
): ((key: Key) => Promise<Row | undefined>) => {
  const waiting: Asked<Key, Row>[] = [];
  const answerAll = async (): Promise<void> => {
    const all = waiting.splice(0);
    try {
      const rows = await readAll(all.map(({ key }) => key));
      for (const [at, { answer }] of all.entries()) answer(rows[at]);
    } catch (error) {
      for (const { fail } of all) fail(error);
    }
  };
  return (key) => {
    if (waiting.length === 0) queueMicrotask(() => void answerAll());
    return new Promise((answer, fail) => waiting.push({ key, answer, fail }));
  };
};
