/** Whether a page is still, goes on changing, or was there before the address was opened. */
export type Rest = 'still' | 'moving' | 'old';

/**
 * Looks whether the page that it runs in, which has loaded, is still: for `stillMs` milliseconds
 * neither its document changed nor an answer came, and its fonts are there. Without scripts and
 * frames it is still at once. The first look begins to watch the page. The looks come from outside,
 * since a browser holds back the clocks of pages in a window that is not seen. It is sent into the
 * page by itself, and so uses nothing outside.
 */
export const lookAtRest = (stillMs: number): Rest => {
  const scope = globalThis as { matterproofLeft?: true; matterproofMoved?: { at: number } };
  if (scope.matterproofLeft) return 'old';
  const LIVELY =
    'script:not([type="application/ld+json"]), iframe, frame, object, embed, [onload], ' +
    '[onerror], meta[http-equiv="refresh" i]';
  const watch = () => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const answers = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const ends = answers.map(({ responseEnd }) => responseEnd);
    const loadedAt = entry?.loadEventEnd ?? performance.now();
    const moved = { at: ends.reduce((one, other) => Math.max(one, other), loadedAt) };
    const note = () => {
      moved.at = performance.now();
    };
    new MutationObserver(note).observe(document, {
      ...{ childList: true, characterData: true, subtree: true },
    });
    new PerformanceObserver(note).observe({ type: 'resource' });
    return moved;
  };
  scope.matterproofMoved ??= watch();
  const waited = performance.now() - scope.matterproofMoved.at;
  const isStill = waited >= stillMs || !document.querySelector(LIVELY);
  return isStill && document.fonts.status === 'loaded' ? 'still' : 'moving';
};
