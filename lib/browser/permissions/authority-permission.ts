import { browser } from 'wxt/browser';

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

/** Removes the permission for an origin that is no longer used. */
export const leaveOrigin = async (url: string): Promise<void> => {
  await browser.permissions.remove({ origins: [originPattern(url)] }).catch(() => false);
};
