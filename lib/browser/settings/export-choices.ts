import { browser } from 'wxt/browser';

/** The key of a matter's choice in the extension's local storage. */
const keyOf = (matterId: string): string => `exportChoice:${matterId}`;

/** What was kept for a matter, of whatever shape; undefined if nothing was. */
export const readKeptChoice = async (matterId: string): Promise<unknown> => {
  const key = keyOf(matterId);
  const stored: { readonly [name: string]: unknown } = await browser.storage.local.get(key);
  return stored[key];
};

/** Keeps a choice for a matter, in place of the one before. */
export const keepChoice = (matterId: string, choice: object): Promise<void> =>
  browser.storage.local.set({ [keyOf(matterId)]: choice });

const numberKeyOf = (matterId: string): string => `nextBates:${matterId}`;

/** The Bates number that a matter's next load file begins with; 1 before the first one. */
export const readNextNumber = async (matterId: string): Promise<number> => {
  const key = numberKeyOf(matterId);
  const stored: { readonly [name: string]: unknown } = await browser.storage.local.get(key);
  const number = stored[key];
  return Number.isSafeInteger(number) && Number(number) > 0 ? Number(number) : 1;
};

/** Keeps the number that a matter's next load file begins with. */
export const keepNextNumber = (matterId: string, number: number): Promise<void> =>
  browser.storage.local.set({ [numberKeyOf(matterId)]: number });
