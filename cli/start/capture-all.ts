import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LaunchedBrowser, launchBrowser } from '../browser/launch-browser.ts';
import { type AddressResult, type CaptureOrder, captureAddress } from './capture-address.ts';

/** A browser whose profile outlives its crashes. */
export type LastingBrowser = {
  /** The browser; started again with the same profile where it has ended. */
  current(): Promise<LaunchedBrowser>;
  close(): Promise<void>;
};

/**
 * Prepares a browser with a new profile, and starts it when it is first asked for, with the shipped
 * build or the one in the folder `build`.
 */
export const openLastingBrowser = async (
  args: readonly string[],
  build?: string,
): Promise<LastingBrowser> => {
  const profile = await mkdtemp(join(tmpdir(), 'matterproof-start-'));
  let launched: LaunchedBrowser | undefined;
  return {
    async current() {
      if (!launched?.browser.connected)
        launched = await launchBrowser({ args, profile, ...(build && { build }) });
      return launched;
    },
    async close() {
      if (launched?.browser.connected) await launched.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** One line for an address: sealed and partial ones to stdout, the others to stderr. */
export const printResult = ({ url, outcome, words }: AddressResult): void => {
  const line = `${outcome}: ${url}  ${words}`;
  if (outcome === 'not captured') console.error(line);
  else console.log(line);
};

/** A page that answers with a file must not put it among the person's downloads. */
const refuseDownloads = async ({ browser }: LaunchedBrowser): Promise<void> => {
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  await session.detach();
};

/** Captures the addresses one after another and prints a line for each as it ends. */
export const captureAll = async (
  browser: LastingBrowser,
  urls: readonly string[],
  order: CaptureOrder,
): Promise<AddressResult[]> => {
  const results: AddressResult[] = [];
  for (const url of urls) {
    const launched = await browser.current();
    await refuseDownloads(launched);
    const result = await captureAddress(launched, url, order);
    printResult(result);
    results.push(result);
  }
  return results;
};
