import type { HTTPResponse, Page } from 'puppeteer-core';

/** What a person should know of how a page was loaded; empty for a page that came as asked. */
export type LoadNotes = readonly string[];

/** Words for the browser's error codes that a person meets most often. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/ERR_ABORTED/, 'it is a download, an empty answer, or an address for another program'],
  [/ERR_UNKNOWN_URL_SCHEME/, 'it is an address for another program'],
  [/ERR_CONNECTION_REFUSED/, 'the server refused the connection'],
  [/ERR_NAME_NOT_RESOLVED/, 'there is no server of this name'],
  [/ERR_TOO_MANY_REDIRECTS/, 'its redirects lead in a circle'],
  [/ERR_INTERNET_DISCONNECTED/, 'there is no network'],
  [/detached|closed/i, 'the page closed before it was captured'],
];

/** Why an address could not be captured, in one line: plain words, then the browser's own. */
export const reasonOf = (thrown: unknown): string => {
  const own = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n', 1)[0] ?? '';
  const words = REASONS.find(([pattern]) => pattern.test(own))?.[1];
  return words ? `${words} (${own})` : own;
};

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && error.name === 'TimeoutError';

const notesOn = (url: string, page: Page, response: HTTPResponse | null): string[] => {
  const status = response?.status() ?? 200;
  const landed = page.url();
  return [
    ...(status >= 400 ? [`the server answered ${status}`] : []),
    ...(landed === new URL(url).href ? [] : [`led to ${landed}`]),
  ];
};

/**
 * Loads an address, at most `limit` milliseconds. A page that has begun to show but is still
 * loading by then is left to be captured as it is. Throws where there is no page.
 */
export const loadPage = async (page: Page, url: string, limit: number): Promise<LoadNotes> => {
  try {
    return notesOn(url, page, await page.goto(url, { waitUntil: 'load', timeout: limit }));
  } catch (error) {
    if (!isTimeout(error)) throw error;
    if (page.url() === 'about:blank')
      throw new Error(`it did not answer within ${limit / 1000} seconds`);
    return [`it was still loading after ${limit / 1000} seconds`, ...notesOn(url, page, null)];
  }
};
