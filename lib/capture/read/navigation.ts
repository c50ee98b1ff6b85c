/** The page's navigation as the browser timed it; undefined in a browser that does not. */
export const navigation = (): PerformanceNavigationTiming | undefined =>
  performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;

/**
 * When the load event had ended, in milliseconds from the start of navigation (Navigation Timing,
 * `loadEventEnd`); undefined while the page still loads.
 */
export const loadEventEnd = (): number | undefined => navigation()?.loadEventEnd || undefined;
