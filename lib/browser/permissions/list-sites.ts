import { browser } from 'wxt/browser';

/**
 * The address patterns of these addresses' hosts alone, for http and https, since sites lead from
 * one to the other. Ports are not part of a pattern.
 */
export const sitePatterns = (urls: readonly string[]): string[] => {
  const hosts = new Set(urls.map((url) => new URL(url).hostname));
  return [...hosts].flatMap((host) => [`https://${host}/*`, `http://${host}/*`]);
};

/**
 * Requests the right to read the sites of these addresses and no other. Must be called in a click
 * handler. Returns whether all are permitted now.
 */
export const askForSites = (urls: readonly string[]): Promise<boolean> =>
  urls.length === 0
    ? Promise.resolve(true)
    : browser.permissions.request({ origins: sitePatterns(urls) });

/** Whether all sites of these addresses may be read. */
export const mayReadSites = (urls: readonly string[]): Promise<boolean> =>
  urls.length === 0
    ? Promise.resolve(true)
    : browser.permissions.contains({ origins: sitePatterns(urls) });

/** Takes the right to read the sites of these addresses back. */
export const leaveSites = async (urls: readonly string[]): Promise<void> => {
  if (urls.length > 0) await browser.permissions.remove({ origins: sitePatterns(urls) });
};
