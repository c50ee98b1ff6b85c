/**
 * Does one after another what is done under one name, so that the second finds what the first did.
 * `underway` has what is being done, by name.
 */
export const inTurn = async <Result>(
  underway: Map<string, Promise<unknown>>,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  const before = underway.get(name) ?? Promise.resolve();
  const mine = before.then(work, work);
  underway.set(name, mine);
  try {
    return await mine;
  } finally {
    if (underway.get(name) === mine) underway.delete(name);
  }
};
