import { browser } from 'wxt/browser';
import { ALL_SITES } from './all-sites.ts';

/**
 * The address patterns of these addresses' hosts alone, for http and https, since sites lead from
 * one to the other. Ports are not part of a pattern.
 */
export const sitePatterns = (urls: readonly string[]): string[] => {
  const hosts = new Set(urls.map((url) => new URL(url).hostname));
  return [...hosts].flatMap((host) => [`https://${host}/*`, `http://${host}/*`]);
};

/**
 * Requests the right to read the sites of these addresses and no other, or that to all sites where
 * a person wants pictures of every page. Must be called in a click handler. Returns whether it is
 * given now.
 */
export const askForSites = (urls: readonly string[], allSites = false): Promise<boolean> =>
  urls.length === 0
    ? Promise.resolve(true)
    : browser.permissions.request({ origins: allSites ? [ALL_SITES] : sitePatterns(urls) });

/** Whether all sites of these addresses may be read. */
export const mayReadSites = (urls: readonly string[]): Promise<boolean> =>
  urls.length === 0
    ? Promise.resolve(true)
    : browser.permissions.contains({ origins: sitePatterns(urls) });

/** Takes the right to read the sites of these addresses back. */
export const leaveSites = async (urls: readonly string[]): Promise<void> => {
  if (urls.length > 0) await browser.permissions.remove({ origins: sitePatterns(urls) });
};

/** The host of an address pattern; undefined where it is of every host. */
export const hostOfPattern = (pattern: string): string | undefined => {
  const host = /^[^:]+:\/\/([^/]+)\//u.exec(pattern)?.[1];
  return host === '*' ? undefined : host;
};

/** Takes back the right to read a host, however it was asked for. */
export const leaveHost = async (host: string): Promise<void> => {
  await leaveSites([`https://${host}/`]);
};
