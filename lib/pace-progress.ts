/** Passes progress on as often as an eye can follow, every `everyMs` milliseconds, and its end; not each of thousands of steps. */
export const paceProgress = (
  everyMs: number,
  tell: (done: number, total: number) => void,
): ((done: number, total: number) => void) => {
  let next = 0;
  return (done, total) => {
    if (performance.now() < next && done < total) return;
    next = performance.now() + everyMs;
    tell(done, total);
  };
};
