import { browser } from 'wxt/browser';

/** A mark that is not set when the browser starts, and that all pages and the background share. */
export const sessionMark = (name: string) => ({
  isSet: async (): Promise<boolean> => (await browser.storage.session.get(name))[name] === true,
  set: (isSet: boolean): Promise<void> => browser.storage.session.set({ [name]: isSet }),
});
