import { browser } from 'wxt/browser';

/** The address pattern of a URL's origin alone. Ports are not part of a pattern. */
export const originPattern = (url: string): string => {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
};

/**
 * Asks the person to let requests go to this origin, and to no other. Must be called while a press
 * is being handled.
 */
export const askForOrigin = (url: string): Promise<boolean> =>
  browser.permissions.request({ origins: [originPattern(url)] });

/** Whether requests may go to this origin. */
export const mayAsk = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(url)] });

/** Gives back the permission for an origin that is no longer asked. */
export const leaveOrigin = async (url: string): Promise<void> => {
  await browser.permissions.remove({ origins: [originPattern(url)] }).catch(() => false);
};
