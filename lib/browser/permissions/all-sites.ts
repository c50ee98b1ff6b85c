import { browser } from 'wxt/browser';

/**
 * The right that browsers want for a picture of a page without a press of the button there. They
 * have no narrower one: those to all addresses by http and https do not do.
 */
export const ALL_SITES = '<all_urls>';

/** Whether every page may be read and shot. */
export const mayShootAllSites = (): Promise<boolean> =>
  browser.permissions.contains({ origins: [ALL_SITES] });

/** The address patterns that may be read now, each as it was asked for. */
export const listReadable = async (): Promise<readonly string[]> =>
  (await browser.permissions.getAll()).origins ?? [];

/** Hears of every right that is given or taken back. The function that it returns ends this. */
export const watchReadable = (changed: () => void): (() => void) => {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
};

const isChromium = (): boolean => !('getBrowserInfo' in browser.runtime);

/**
 * Whether a press of the button counts for the pages of a site that the tab shows after it; in
 * Firefox it ends with the page.
 */
export const pressCountsOn = isChromium;

/** With the right to all sites, Chromium takes that to every single one; Firefox does not. */
const takesAll = isChromium;

/**
 * Which of these address patterns would be lost, and cannot be had back without a person's press,
 * if the right to all sites were given back.
 */
export const lostWithAllSites = async (needed: readonly string[]): Promise<readonly string[]> => {
  if (!takesAll()) return [];
  const readable = new Set(await listReadable());
  return needed.filter((pattern) => readable.has(pattern));
};

/**
 * Gives the right to all sites back. `kept` are address patterns to be asked for again where the
 * browser takes them with it; then it must be called in a click handler.
 */
export const leaveAllSites = async (kept: readonly string[] = []): Promise<void> => {
  const lost = await lostWithAllSites(kept);
  await browser.permissions.remove({ origins: [ALL_SITES] });
  if (lost.length > 0) await browser.permissions.request({ origins: [...lost] });
};
