import { browser } from 'wxt/browser';

/**
 * Opens the workspace in a tab of its own, at a place in it (`#/item/<id>`), and closes the popup.
 */
export const openWorkspace = async (place = ''): Promise<void> => {
  await browser.tabs.create({ url: `/workspace.html${place}` });
  globalThis.close();
};
