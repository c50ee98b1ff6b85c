import { browser } from 'wxt/browser';
import type { Bytes } from '../../evidence/digest.ts';

type PageCapture = { saveAsMHTML(details: { tabId: number }): Promise<Blob> };

/**
 * The browser's own archive of a tab (MHTML), or undefined where the browser has no `pageCapture`
 * or the permission is not granted.
 */
export const archiveTab = async (tabId: number): Promise<Bytes | undefined> => {
  const { pageCapture } = browser as unknown as { pageCapture?: PageCapture };
  if (!pageCapture || !(await browser.permissions.contains({ permissions: ['pageCapture'] })))
    return undefined;
  return new Uint8Array(await (await pageCapture.saveAsMHTML({ tabId })).arrayBuffer());
};
