import { useEffect, useState } from 'react';
import { callPage, injectScript } from '../../lib/browser/page.ts';
import { type CapturedTab, frontTab, isForbidden } from '../../lib/browser/tab.ts';
import type { PageGlance } from '../../lib/evidence/captured-page.ts';
import { store } from '../../lib/store/db.ts';

/** The page in front, and what it was recognised as. A page that cannot be read is still there to be captured. */
export const useFrontPage = () => {
  const [tab, setTab] = useState<CapturedTab>();
  const [glance, setGlance] = useState<PageGlance>();
  useEffect(() => {
    const look = async () => {
      const front = await frontTab();
      setTab(front);
      if (!front || isForbidden(front.url)) return;
      // A capture under way has its own script in the page, which must not be replaced.
      if ((await store.journal.where('tabId').equals(front.id).count()) > 0) return;
      await injectScript(front.id, 'capture');
      setGlance(await callPage(front.id, 'glance'));
    };
    look().catch((error) => console.debug('The page could not be recognised', error));
  }, []);
  return { tab, glance, forbidden: tab ? isForbidden(tab.url) : false };
};
