import type { Browser } from 'puppeteer-core';
import type { SingleFile } from './fetch-single-file.ts';

/** Milliseconds in which SingleFile saved a page, and the bytes of its HTML. */
export type SavedBySingleFile = { readonly took: number; readonly bytes: number };

/** How SingleFile saves a page unless it is told otherwise, but for the names of files. */
const AS_IT_COMES = {
  removeHiddenElements: true,
  removeUnusedStyles: true,
  removeUnusedFonts: true,
  removeAlternativeFonts: true,
  removeAlternativeMedias: true,
  removeAlternativeImages: true,
  groupDuplicateImages: true,
  compressHTML: true,
  loadDeferredImages: true,
  loadDeferredImagesMaxIdleTime: 1_500,
  maxResourceSize: 10,
  saveFavicon: true,
  insertMetaCSP: true,
  insertSingleFileComment: true,
  blockScripts: true,
  blockVideos: true,
  blockAudios: true,
} as const;

type InPage = {
  readonly singlefile: {
    init(options: { readonly fetch: typeof fetch }): void;
    getPageData(options: object): Promise<{ readonly content: string }>;
  };
};

/**
 * Saves a page with SingleFile's code in a tab of its own, from the moment at which the code is put
 * into the page until its HTML is there. `waits`: whether it waits for pictures that load late, as
 * it does unless it is told otherwise.
 */
export const timeSingleFile = async (
  browser: Browser,
  url: string,
  { hooks, script }: SingleFile,
  waits: boolean,
): Promise<SavedBySingleFile> => {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(hooks);
    await page.goto(url);
    return await page.evaluate(
      async (source, options) => {
        const started = performance.now();
        const element = document.createElement('script');
        element.textContent = source;
        document.head.append(element);
        element.remove();
        const { singlefile } = globalThis as unknown as InPage;
        singlefile.init({ fetch: (...request) => fetch(...request) });
        const { content } = await singlefile.getPageData(options);
        const took = performance.now() - started;
        return { took, bytes: new TextEncoder().encode(content).length };
      },
      script,
      { ...AS_IT_COMES, loadDeferredImages: waits },
    );
  } finally {
    await page.close();
  }
};
