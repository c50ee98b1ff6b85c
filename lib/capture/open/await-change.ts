/** A page that has not changed for so long has answered to a press. */
const QUIET_MS = 120;

/**
 * Resolves when the page was changed and has then not changed for 120 ms, or after `mostMs`.
 * Returns whether anything changed.
 */
export const awaitChange = (page: Document, mostMs: number): Promise<boolean> =>
  new Promise((resolve) => {
    let quiet: ReturnType<typeof setTimeout> | undefined;
    let isChanged = false;
    const end = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(late);
      resolve(isChanged);
    };
    const observer = new MutationObserver(() => {
      isChanged = true;
      clearTimeout(quiet);
      quiet = setTimeout(end, QUIET_MS);
    });
    const late = setTimeout(end, mostMs);
    observer.observe(page, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    });
  });
