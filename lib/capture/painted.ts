/**
 * Resolves when the browser has painted, or after a quarter of a second in a tab that paints
 * nothing.
 */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, 250);
    const done = () => {
      clearTimeout(late);
      resolve();
    };
    requestAnimationFrame(() => requestAnimationFrame(done));
  });
