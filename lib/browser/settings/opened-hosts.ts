import { browser } from 'wxt/browser';

const KEY = 'openedHosts';
/** A person works with fewer sites; the oldest choice goes first. */
const MOST_HOSTS = 200;

const readHosts = async (): Promise<readonly string[]> => {
  const { [KEY]: stored } = (await browser.storage.local.get(KEY)) as { openedHosts?: unknown };
  return Array.isArray(stored) ? stored.filter((host) => typeof host === 'string') : [];
};

const hostOf = (url: string): string | undefined =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : undefined;

/** Whether a person chose to open everything first at this page's site the last time. */
export const readOpensAll = async (url: string): Promise<boolean> =>
  (await readHosts()).includes(hostOf(url) ?? '');

/** Keeps for a page's site whether everything is opened first. */
export const keepOpensAll = async (url: string, on: boolean): Promise<void> => {
  const host = hostOf(url);
  if (!host) return;
  const others = (await readHosts()).filter((one) => one !== host);
  await browser.storage.local.set({ [KEY]: [...others, ...(on ? [host] : [])].slice(-MOST_HOSTS) });
};
