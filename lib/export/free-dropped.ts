const BYTES = 128 * 2 ** 20;

/**
 * Has the browser free what this page has dropped. A page that has just drawn itself holds 30 MB
 * which Chromium would free some 20 s later, in the middle of an export. A buffer that a page asks
 * for counts as its memory, so that Chromium frees first; none of it is filled, and it is dropped
 * at once. Where there is no room for such a buffer, nothing happens.
 */
export const freeDropped = (): void => {
  try {
    new ArrayBuffer(BYTES);
  } catch {
    // A RangeError: the export begins with what there is.
  }
};
