import { browser } from 'wxt/browser';

/**
 * The addresses of tabs are told only with this right, but for the one that the button was pressed
 * in and those of permitted sites.
 */
const TABS: { permissions: ['tabs'] } = { permissions: ['tabs'] };

/**
 * The addresses of the web pages that are open in this window, or in all windows, in the order of
 * their tabs; private windows are left out. Asks for the right to read them and gives it back at
 * once. Must be called in a click handler. Undefined where the right was refused.
 */
export const readOpenTabs = async (
  windows: 'this' | 'all',
): Promise<readonly string[] | undefined> => {
  if (!(await browser.permissions.request(TABS))) return undefined;
  try {
    const tabs = await browser.tabs.query(windows === 'this' ? { currentWindow: true } : {});
    return tabs.flatMap(({ url, incognito }) =>
      url && !incognito && /^https?:/u.test(url) ? [url] : [],
    );
  } finally {
    await browser.permissions.remove(TABS);
  }
};
