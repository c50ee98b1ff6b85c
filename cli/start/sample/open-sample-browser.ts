import { rm } from 'node:fs/promises';
import { copyAllowedBuild } from '../../browser/copy-allowed-build.ts';
import { PATIENCE } from '../../browser/drive.ts';
import { type LastingBrowser, openLastingBrowser } from '../capture-all.ts';
import { serveAuthority } from './authority/serve-authority.ts';

/** Chooses the authority in the extension's settings, before anything is captured. */
const chooseAuthority = async (browser: LastingBrowser, timeStampUrl: string): Promise<void> => {
  const launched = await browser.current();
  const page = await launched.browser.newPage();
  const settings = `chrome-extension://${launched.extension.id}/workspace.html#/settings`;
  await page.goto(settings, { timeout: PATIENCE });
  await page.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.set({ settings: { timeStampUrl: url } });
  }, timeStampUrl);
  await page.close();
};

/**
 * Opens the browser of the sample: its captures and packages are time-stamped by a test authority
 * on loopback, which its build may ask. `close` ends both.
 */
export const openSampleBrowser = async (args: readonly string[]): Promise<LastingBrowser> => {
  const [authority, build] = await Promise.all([serveAuthority(), copyAllowedBuild()]);
  const browser = await openLastingBrowser(args, build);
  const close = async () => {
    await browser.close();
    await Promise.all([authority.close(), rm(build, { recursive: true, force: true })]);
  };
  try {
    await chooseAuthority(browser, authority.url);
  } catch (error) {
    await close();
    throw error;
  }
  return { current: browser.current, close };
};
