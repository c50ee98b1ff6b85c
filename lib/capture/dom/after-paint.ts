/** A hidden tab paints nothing, so its animation frames never come. */
const HIDDEN_WAIT_MS = 250;
/** The longest wait for a visible tab; a busy machine may take seconds to paint. */
const VISIBLE_WAIT_MS = 5_000;
/**
 * The browser commits a frame only after it has activated the one before. So when the third
 * callback runs, the frame that followed the first is what a screenshot gives.
 */
const FRAMES = 3;

const afterFrames = (left: number, done: () => void): void => {
  requestAnimationFrame(() => (left > 1 ? afterFrames(left - 1, done) : done()));
};

/**
 * Resolves after the browser has painted the page as it is now, `frames` animation frames later. A
 * hidden tab does not paint: there it resolves after 250 ms.
 */
export const afterPaint = (frames = FRAMES): Promise<void> =>
  new Promise((resolve) => {
    const longest = document.visibilityState === 'hidden' ? HIDDEN_WAIT_MS : VISIBLE_WAIT_MS;
    const late = setTimeout(resolve, longest);
    afterFrames(frames, () => {
      clearTimeout(late);
      resolve();
    });
  });
