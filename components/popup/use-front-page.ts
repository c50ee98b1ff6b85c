import { useEffect, useState } from 'react';
import { callPage, injectScript } from '../../lib/browser/tab/page.ts';
import { type CapturedTab, isForbidden } from '../../lib/browser/tab/tab.ts';
import type { PageGlance } from '../../lib/evidence/page/captured-page.ts';
import { isCapturing } from '../../lib/store/capture/capture-progress.ts';

/**
 * What the front page was recognised as, once `settled`. A page that cannot be read can still be
 * captured as a picture, except a file to which the browser gives the extension no access
 * (`lacksAccess`).
 */
export const useFrontPage = (tab: CapturedTab | undefined, lacksAccess: boolean) => {
  const [glance, setGlance] = useState<PageGlance>();
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const look = async () => {
      if (!tab || lacksAccess || isForbidden(tab.url)) return;
      // A capture under way has its own script in the page, which must not be replaced.
      if (await isCapturing(tab.id)) return;
      await injectScript(tab.id, 'capture');
      setGlance(await callPage(tab.id, 'glance'));
    };
    look()
      .catch((error) => console.debug('The page could not be recognised', error))
      .finally(() => setSettled(true));
  }, [tab, lacksAccess]);
  return {
    glance,
    settled,
    lacksAccess,
    forbidden: lacksAccess || (tab ? isForbidden(tab.url) : false),
  };
};
