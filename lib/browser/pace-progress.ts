/**
 * Passes progress on as often as an eye can follow, whenever `everyMs` milliseconds are over, and
 * always its end; not each of thousands of steps.
 */
export const paceProgress = (
  everyMs: number,
  tell: (done: number, total: number) => void,
): ((done: number, total: number) => void) => {
  let next = performance.now() + everyMs;
  return (done, total) => {
    if (performance.now() < next && done < total) return;
    next = performance.now() + everyMs;
    tell(done, total);
  };
};
