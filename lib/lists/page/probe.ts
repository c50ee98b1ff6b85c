import type { SeenPage } from './wall-signs.ts';

/** What a page says of its navigation and shows at first sight. */
export type ProbedPage = SeenPage & {
  /** The status of the answer, 0 where the browser does not tell it. */
  readonly status: number;
  /** Whether it was there before the address was opened: `markPage` ran in it. */
  readonly isOld: boolean;
  /** Whether it is from the browser's cache: the site was not asked for it now. */
  readonly isCached: boolean;
};

/**
 * Marks the page that it runs in, among the extension's own variables, which the page does not see.
 * Times cannot tell an old page from a new one: a page's clock stands still while the computer
 * sleeps, and does not follow one that is set.
 */
export const markPage = (): void => {
  Object.assign(globalThis, { matterproofLeft: true });
};

/** Looks at the page that it runs in. It is sent there by itself, and so uses nothing outside. */
export const probe = (): ProbedPage => {
  const MOST_TEXT = 4_000;
  const MOST_SOURCES = 200;
  const text = (document.body?.innerText ?? '').trim();
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const secret = 'input[type="password"], input[autocomplete="one-time-code"]';
  const isShown = (element: Element) => element.getClientRects().length > 0;
  const sources = [...document.querySelectorAll('iframe[src], script[src]')];
  return {
    url: location.href,
    title: document.title,
    text: text.slice(0, MOST_TEXT),
    textLength: text.length,
    secretFields: [...document.querySelectorAll(secret)].filter(isShown).length,
    sources: sources.slice(0, MOST_SOURCES).map((one) => String(one.getAttribute('src'))),
    status: entry?.responseStatus ?? 0,
    isOld: 'matterproofLeft' in globalThis,
    isCached: entry?.transferSize === 0 && entry.encodedBodySize > 0 && entry.workerStart === 0,
  };
};
