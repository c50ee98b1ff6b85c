/**
 * Throttles progress reports: `report` is called at most once in `everyMs` milliseconds, and always
 * for the end.
 */
export const throttleProgress = (
  everyMs: number,
  report: (done: number, total: number) => void,
): ((done: number, total: number) => void) => {
  let next = performance.now() + everyMs;
  return (done, total) => {
    if (performance.now() < next && done < total) return;
    next = performance.now() + everyMs;
    report(done, total);
  };
};
