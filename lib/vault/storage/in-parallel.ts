/**
 * Does some work for each thing, a few at a time, and returns the results in the order of the
 * things. After the first failure nothing more is begun, and what was begun is awaited.
 */
export const inParallel = async <Thing, Result>(
  things: readonly Thing[],
  atOnce: number,
  work: (thing: Thing) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  let [next, failed] = [0, false];
  const workOn = async (): Promise<void> => {
    while (next < things.length && !failed) {
      const at = next;
      next += 1;
      try {
        results[at] = await work(things[at] as Thing);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const workers = Array.from({ length: Math.min(atOnce, things.length) }, workOn);
  const ended = await Promise.allSettled(workers);
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  return results;
};
