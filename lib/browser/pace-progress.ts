/**
 * Passes progress on as often as an eye can follow, every `everyMs` milliseconds, and its end; not each of thousands of steps. What
 * ends before the first pause is over has none.
 */
export const paceProgress = (
  everyMs: number,
  tell: (done: number, total: number) => void,
): ((done: number, total: number) => void) => {
  let next = performance.now() + everyMs;
  let isTold = false;
  return (done, total) => {
    if (performance.now() < next && !(isTold && done === total)) return;
    next = performance.now() + everyMs;
    isTold = true;
    tell(done, total);
  };
};
