import { useEffect, useState } from 'react';
import { callPage, injectScript } from '../../lib/browser/tab/page.ts';
import { type CapturedTab, isForbidden } from '../../lib/browser/tab/tab.ts';
import { readTabDocument } from '../../lib/browser/tab/tab-document.ts';
import { endsAsPdf, PDF_TYPE } from '../../lib/evidence/file/shown-pdf.ts';
import type { PageGlance } from '../../lib/evidence/page/captured-page.ts';
import { isCapturing } from '../../lib/store/capture/capture-progress.ts';

/** Browsers hide the address of some tabs; what such a tab shows it can say itself. */
const mayLook = ({ url }: CapturedTab): boolean => url === '' || !isForbidden(url);

/** Whether a tab shows a PDF, as the capture will find it. */
const showsPdf = async ({ id, url }: CapturedTab): Promise<boolean> => {
  const shown = await readTabDocument(id);
  if (typeof shown === 'object') return shown.mediaType === PDF_TYPE;
  return !isForbidden(url) && endsAsPdf(url);
};

/**
 * What the front page was recognised as, once `settled`; `pdf` where the tab shows a PDF. A page
 * that cannot be read can still be captured as a picture, except a file to which the browser gives
 * the extension no access (`lacksAccess`).
 */
export const useFrontPage = (tab: CapturedTab | undefined, lacksAccess: boolean) => {
  const [glance, setGlance] = useState<PageGlance>();
  const [pdf, setPdf] = useState(false);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const look = async () => {
      if (!tab || lacksAccess || !mayLook(tab)) return;
      // A capture under way has its own script in the page, which must not be replaced.
      if (await isCapturing(tab.id)) return;
      const isPdf = showsPdf(tab);
      const read = injectScript(tab.id, 'capture').then(() => callPage(tab.id, 'glance'));
      read.catch(() => {}); // awaited below, unless it is a PDF
      if (await isPdf) setPdf(true);
      else setGlance(await read);
    };
    look()
      .catch((error) => console.debug('The page could not be recognised', error))
      .finally(() => setSettled(true));
  }, [tab, lacksAccess]);
  return {
    glance,
    settled,
    lacksAccess,
    pdf,
    forbidden: lacksAccess || (tab ? isForbidden(tab.url) && !pdf : false),
  };
};
