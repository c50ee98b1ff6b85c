import { browser } from 'wxt/browser';
import type { Bytes } from '../../evidence/digest.ts';

type PageCapture = { saveAsMHTML(details: { tabId: number }): Promise<Blob> };

const pageCaptureOf = (): PageCapture | undefined =>
  (browser as unknown as { pageCapture?: PageCapture }).pageCapture;

/** Whether the browser can archive a page (MHTML) and a person has permitted it. */
export const canArchive = async (): Promise<boolean> =>
  pageCaptureOf() !== undefined &&
  (await browser.permissions.contains({ permissions: ['pageCapture'] }));

/** The browser's own archive of a tab (MHTML). Throws where `canArchive` is false. */
export const archiveTab = async (tabId: number): Promise<Bytes> => {
  const archive = await pageCaptureOf()?.saveAsMHTML({ tabId });
  if (!archive) throw new Error('This browser makes no archive of a page');
  return new Uint8Array(await archive.arrayBuffer());
};
