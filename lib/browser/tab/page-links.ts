import { browser } from 'wxt/browser';
import { gatherLinks, type PageLinks } from '../../lists/page/gather-links.ts';

/** The links of the page in a tab that may be read. Errors: what the browser says. */
export const readPageLinks = async (tabId: number): Promise<PageLinks> => {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: gatherLinks });
  if (!frame?.result) throw new Error('The page did not answer');
  return frame.result as PageLinks;
};

/** They are gone when the browser ends. */
const OFFERED = 'offeredLinks';

/** Keeps the links of a page for the workspace, which offers a list of them. */
export const offerLinks = (links: PageLinks): Promise<void> =>
  browser.storage.session.set({ [OFFERED]: links });

/** The links that were offered last; undefined where there are none. */
export const readOfferedLinks = async (): Promise<PageLinks | undefined> =>
  ((await browser.storage.session.get(OFFERED)) as { offeredLinks?: PageLinks })[OFFERED];
