import { browser } from 'wxt/browser';

/**
 * Whether a page is a local file that the extension may neither read nor screenshot until a person
 * allows it on the browser's extensions page (Chromium, "Allow access to file URLs"). Firefox needs
 * no such permission.
 */
export const lacksFileAccess = async (url: string): Promise<boolean> =>
  /^file:/iu.test(url) &&
  !('getBrowserInfo' in browser.runtime) &&
  !(await browser.extension.isAllowedFileSchemeAccess());
