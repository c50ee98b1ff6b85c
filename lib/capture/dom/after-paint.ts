/** A background tab paints nothing, so its animation frames never come. */
const LONGEST_WAIT_MS = 250;

/** Resolves after the browser has painted, or after 250 ms in a tab that does not paint. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, LONGEST_WAIT_MS);
    const done = () => {
      clearTimeout(late);
      resolve();
    };
    requestAnimationFrame(() => requestAnimationFrame(done));
  });
