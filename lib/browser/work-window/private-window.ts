import { browser } from 'wxt/browser';

/** The private window of a visit, and its one tab. Another visit never uses it again. */
type PrivateTab = { readonly windowId: number; readonly tabId: number };

/** It ends with the browser, as the window does. */
const KEPT = 'privateWindow';
const SIZE = { width: 1280, height: 900 };

/** Whether the person lets the extension into private windows, in the browser's own page of it. */
export const mayOpenPrivate = (): Promise<boolean> => browser.extension.isAllowedIncognitoAccess();

/** Closes the private window of a visit, and with it the cookies that the visit was given. */
export const closePrivateWindow = async (): Promise<void> => {
  const kept = (await browser.storage.session.get(KEPT)) as { privateWindow?: number };
  if (kept.privateWindow === undefined) return;
  await browser.windows.remove(kept.privateWindow).catch(() => {});
  await browser.storage.session.remove(KEPT);
};

/** Private windows share one session: a site where a person signed in there knows that person. */
const isAnyOpen = async (): Promise<boolean> =>
  (await browser.windows.getAll()).some(({ incognito }) => incognito);

/**
 * Opens a private window behind the one that a person works in, for one visit. Extensions may show
 * no page of theirs there, so that it begins with the browser's empty page. `private-off`: the
 * person has not let the extension into private windows. `private-shared`: another one is open.
 */
export const openPrivateTab = async (): Promise<PrivateTab | 'private-off' | 'private-shared'> => {
  if (!(await mayOpenPrivate())) return 'private-off';
  await closePrivateWindow();
  if (await isAnyOpen()) return 'private-shared';
  const made = await browser.windows.create({
    ...{ url: 'about:blank', incognito: true, focused: false },
    ...SIZE,
  });
  const windowId = made?.id;
  if (windowId === undefined) throw new Error('The browser opened no private window');
  await browser.storage.session.set({ [KEPT]: windowId });
  const tabId = made?.tabs?.[0]?.id ?? (await browser.tabs.query({ windowId }))[0]?.id;
  if (tabId === undefined) throw new Error('The private window has no tab');
  return { windowId, tabId };
};
