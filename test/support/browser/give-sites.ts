import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';

type Developer = {
  readonly chrome: {
    readonly developerPrivate: {
      addHostPermission(extension: string, pattern: string): Promise<void>;
    };
  };
};

/**
 * Allows the extension address patterns on the browser's page of extensions. A headless browser has
 * no prompt that could be answered: from then on it answers a request for them as if a person had
 * pressed "Allow". Nothing is given before it is asked for.
 */
export const allowRequests = async (
  { browser, extension }: LaunchedBrowser,
  pattern = '<all_urls>',
): Promise<void> => {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    ({ id, sites }) =>
      (globalThis as unknown as Developer).chrome.developerPrivate.addHostPermission(id, sites),
    { id: extension.id, sites: pattern },
  );
  await page.close();
};
