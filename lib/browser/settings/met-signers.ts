import { browser } from 'wxt/browser';

/** The key of the signers that this browser has met, in the extension's local storage. */
const KEY = 'metSigners';

/** What was kept of the signers met, of whatever shape; undefined if nothing was. */
export const readKeptSigners = async (): Promise<unknown> => {
  const stored: { readonly [name: string]: unknown } = await browser.storage.local.get(KEY);
  return stored[KEY];
};

/** Keeps the signers met, in place of those before. */
export const keepSigners = (signers: readonly object[]): Promise<void> =>
  browser.storage.local.set({ [KEY]: signers });
