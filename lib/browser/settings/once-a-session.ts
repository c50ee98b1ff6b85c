import { browser } from 'wxt/browser';

/**
 * Does a work once between the start of the browser and its end, however often the background is
 * started meanwhile. Where it failed, it is done again at the next start of the background.
 */
export const onceASession = async (name: string, work: () => Promise<unknown>): Promise<void> => {
  const known = `done:${name}`;
  try {
    if ((await browser.storage.session.get(known))[known]) return;
    await work();
    await browser.storage.session.set({ [known]: true });
  } catch (error) {
    console.error('Not done at the start of the browser', name, error);
  }
};
