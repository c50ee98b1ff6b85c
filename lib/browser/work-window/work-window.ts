import { browser } from 'wxt/browser';

/** The window that lists open their pages in, and the tab of it that shows them. */
type WorkWindow = { readonly windowId: number; readonly tabId: number };

/** It ends with the browser, as the window does. */
const KEPT = 'workWindow';

const readKept = async (): Promise<WorkWindow | undefined> =>
  ((await browser.storage.session.get(KEPT)) as { workWindow?: WorkWindow })[KEPT];

const keep = async (work: WorkWindow): Promise<WorkWindow> => {
  await browser.storage.session.set({ [KEPT]: work });
  return work;
};

/** A page of our own, so that it is told from a page that may not be read. */
const BLANK = '/blank.html';
const SIZE = { width: 1280, height: 900 };

/** A new tab in front of the window; undefined where the window is gone. */
const openTab = async (windowId: number): Promise<WorkWindow | undefined> => {
  try {
    const { id } = await browser.tabs.create({ windowId, url: BLANK, active: true });
    return id === undefined ? undefined : await keep({ windowId, tabId: id });
  } catch {
    return undefined;
  }
};

/**
 * Opens the window behind the one that a person works in. Its first tab says what is going on, so
 * that a page that closes itself does not close the window.
 */
const openWindow = async (statusPage: string): Promise<WorkWindow> => {
  const made = await browser.windows.create({ url: [statusPage], focused: false, ...SIZE });
  const windowId = made?.id;
  const work = windowId === undefined ? undefined : await openTab(windowId);
  if (!work) throw new Error('The browser opened no window');
  return work;
};

/** The tab that a list opens its pages in, where it is there. */
export const findWorkTab = async (): Promise<number | undefined> => {
  const kept = await readKept();
  const isThere =
    kept &&
    (await browser.tabs.get(kept.tabId).then(
      () => true,
      () => false,
    ));
  return isThere ? kept.tabId : undefined;
};

/**
 * The tab that a list opens its pages in; opened if it is not there, in the window of its own.
 * `statusPage` is the page of ours that the window shows beside it.
 */
export const openWorkTab = async (statusPage: string): Promise<number> => {
  const found = await findWorkTab();
  if (found !== undefined) return found;
  const kept = await readKept();
  const work = (kept && (await openTab(kept.windowId))) ?? (await openWindow(statusPage));
  return work.tabId;
};

/** Puts a tab that does not answer any more out of the way: the next page gets a new one. */
export const dropWorkTab = async (): Promise<void> => {
  const kept = await readKept();
  if (!kept || !(await openTab(kept.windowId))) return;
  // A page with an open dialog may take its time to close, or never do.
  void browser.tabs.remove(kept.tabId).catch(() => {});
};

/** Closes the window, if there is one. */
export const closeWorkWindow = async (): Promise<void> => {
  const kept = await readKept();
  if (!kept) return;
  await browser.storage.session.remove(KEPT);
  await browser.windows.remove(kept.windowId).catch(() => {});
};

/** Background: hears that a person closed the window. */
export const onWorkWindowClosed = (heard: () => void): void =>
  browser.windows.onRemoved.addListener((windowId) => {
    void readKept().then(async (kept) => {
      if (kept?.windowId !== windowId) return;
      await browser.storage.session.remove(KEPT);
      heard();
    });
  });

/** Whether the window is open. */
export const hasWorkWindow = async (): Promise<boolean> => {
  const kept = await readKept();
  return (
    kept !== undefined &&
    browser.windows.get(kept.windowId).then(
      () => true,
      () => false,
    )
  );
};
