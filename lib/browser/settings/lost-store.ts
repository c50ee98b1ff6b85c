import { browser } from 'wxt/browser';

/** The keys in the extension's local storage. */
const MADE = 'storeMade';
const LOST = 'storeLost';

/** ISO 8601 times: when the store that is missing was begun, and when another was in its place. */
export type LostStore = { readonly begun: string; readonly missed: string };

/**
 * Notes that a store was begun because the browser had none. Where this profile had one before,
 * that is noted too, until `forgetLostStore`: the browser deletes a store that it takes for
 * damaged, and says so to no one.
 */
export const noteNewStore = async (now = new Date()): Promise<void> => {
  try {
    const { [MADE]: begun } = await browser.storage.local.get(MADE);
    const missed = now.toISOString();
    const lost = typeof begun === 'string' ? { [LOST]: { begun, missed } } : {};
    await browser.storage.local.set({ ...lost, [MADE]: missed });
  } catch (error) {
    // The store can be used all the same.
    console.error('A new store was not noted', error);
  }
};

/** The store that this profile had and has no more; undefined where none is missing. */
export const readLostStore = async (): Promise<LostStore | undefined> =>
  (await browser.storage.local.get(LOST))[LOST] as LostStore | undefined;

export const forgetLostStore = (): Promise<void> => browser.storage.local.remove(LOST);
