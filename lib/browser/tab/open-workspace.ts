import { browser } from 'wxt/browser';

/**
 * Opens the workspace in a new tab, at a route such as `#/item/<id>`, and closes the popup.
 */
export const openWorkspace = async (route = ''): Promise<void> => {
  await browser.tabs.create({ url: `/workspace.html${route}` });
  globalThis.close();
};
