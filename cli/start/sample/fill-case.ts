import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { fill, PATIENCE, press } from '../../browser/drive.ts';
import type { LaunchedBrowser } from '../../browser/launch-browser.ts';
import type { Covered } from './fill-store.ts';
import { SAMPLE_PAGES } from './sample-site.ts';

/** A file of the sample, and what is said of where it comes from. */
type SampleFile = { readonly name: string; readonly from: string; readonly obtained: string };

const FILES: readonly SampleFile[] = [
  {
    name: 'order.pdf',
    from: '澄岭市望泽区人民法院（示例）',
    obtained: '2026年11月23日由法院电子送达 Served electronically on 23 November 2026',
  },
  {
    name: 'advice.eml',
    from: '代理律师（示例） Counsel (sample)',
    obtained: '电子邮件附件另存 Saved from the mailbox',
  },
];

const addFile = async (page: Page, { name, from, obtained }: SampleFile): Promise<void> => {
  const input = await page.waitForSelector('input[type="file"][aria-label="Add files"]');
  const path = join(import.meta.dirname, '../../sample/files', name);
  await (input as Awaited<ReturnType<typeof page.$<'input'>>>)?.uploadFile(path);
  await fill(page, 'Where they come from', from);
  await fill(page, 'How they were obtained', obtained);
  await press(page, 'Add file');
  await page.waitForFunction(() => !document.querySelector('[role="dialog"]'), { polling: 100 });
};

/** Where the words to cover stand on the regulator's page, as this browser lays it out. */
const measureCovered = async ({ browser }: LaunchedBrowser): Promise<Covered> => {
  const page = await browser.newPage();
  try {
    const regulator = SAMPLE_PAGES.find(({ file }) => file === 'regulator.html');
    await page.goto(regulator?.url ?? '', { waitUntil: 'load', timeout: PATIENCE });
    return await page.$eval('#covered', (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { words: element.textContent ?? '', box: { x, y, width, height } };
    });
  } finally {
    await page.close();
  }
};

/** The matter of the sample, and the script of `buildFiller`. */
type Filling = { readonly reference: string; readonly script: string };

/**
 * Makes a worked case of the captures: adds the files by the screen, and enters the case in the
 * page by the product's own code. `page` is the workspace at the matter.
 */
export const fillCase = async (
  launched: LaunchedBrowser,
  page: Page,
  { reference, script }: Filling,
): Promise<void> => {
  const covered = await measureCovered(launched);
  await page.bringToFront();
  for (const file of FILES) await addFile(page, file);
  await page.evaluate(script);
  await page.evaluate(
    (matter, words) =>
      (
        globalThis as unknown as { fillStore(of: string, hidden: Covered): Promise<void> }
      ).fillStore(matter, words),
    reference,
    covered,
  );
};
