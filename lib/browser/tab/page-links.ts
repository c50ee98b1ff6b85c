import { browser } from 'wxt/browser';
import { gatherLinks, type PageLinks } from '../../lists/page/gather-links.ts';

const readPageLinks = async (tabId: number): Promise<PageLinks> => {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: gatherLinks });
  if (!frame?.result) throw new Error('The page did not answer');
  return frame.result as PageLinks;
};

/** They are gone when the browser ends. */
const OFFERED = 'offeredLinks';

/**
 * Opens the workspace in a new tab with the links of the page in a tab, to make a list of them for
 * a matter. Errors: what the browser says where the page cannot be read.
 */
export const offerLinks = async (tabId: number, matter: string): Promise<void> => {
  await browser.storage.session.set({ [OFFERED]: await readPageLinks(tabId) });
  const route = `#/matter/${encodeURIComponent(matter)}/lists/offered`;
  await browser.tabs.create({ url: `/workspace.html${route}` });
};

/** The links that were offered last; undefined where there are none. */
export const readOfferedLinks = async (): Promise<PageLinks | undefined> =>
  ((await browser.storage.session.get(OFFERED)) as { offeredLinks?: PageLinks })[OFFERED];
