import { browser } from 'wxt/browser';
import { endsAsPdf } from '../../evidence/file/shown-pdf.ts';

/** The address pattern of a URL's origin alone. Ports are not part of a pattern. */
export const originPattern = (url: string): string => {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
};

/**
 * Requests the permission for this origin alone. Must be called in a click handler.
 */
export const askForOrigin = (url: string): Promise<boolean> =>
  browser.permissions.request({ origins: [originPattern(url)] });

/** Whether requests may go to this origin. */
export const mayAsk = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(url)] });

/**
 * Whether a person must permit that a PDF is requested again. The press of the button permits it in
 * Chromium; Firefox needs leave for its origin.
 */
export const asksForPdf = async (url: string): Promise<boolean> =>
  'getBrowserInfo' in browser.runtime &&
  /^https?:/iu.test(url) &&
  endsAsPdf(url) &&
  !(await mayAsk(url));

/** Removes the permission for an origin that is no longer used. */
export const leaveOrigin = async (url: string): Promise<void> => {
  await browser.permissions.remove({ origins: [originPattern(url)] }).catch(() => false);
};
