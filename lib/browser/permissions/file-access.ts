import { browser } from 'wxt/browser';

/**
 * Whether a page is a file on this computer that the browser keeps from this extension, pictures
 * and all, until a person allows it on the page of extensions (Chromium, "Allow access to file
 * URLs"). Firefox asks for no such leave.
 */
export const lacksFileAccess = async (url: string): Promise<boolean> =>
  /^file:/iu.test(url) &&
  !('getBrowserInfo' in browser.runtime) &&
  !(await browser.extension.isAllowedFileSchemeAccess());
