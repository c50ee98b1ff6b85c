import { browser } from 'wxt/browser';

/** The key of a language's own wording of filed documents in the extension's local storage. */
const keyOf = (language: string): string => `filingWording:${language}`;

/** What was kept of a language's wording, of whatever shape; undefined if nothing was. */
export const readKeptWording = async (language: string): Promise<unknown> => {
  const key = keyOf(language);
  const stored: { readonly [name: string]: unknown } = await browser.storage.local.get(key);
  return stored[key];
};

/** Keeps the wording of a language in place of the one before. */
export const keepWording = (language: string, wording: object): Promise<void> =>
  browser.storage.local.set({ [keyOf(language)]: wording });

/** Forgets the wording of a language. */
export const forgetWording = (language: string): Promise<void> =>
  browser.storage.local.remove(keyOf(language));
