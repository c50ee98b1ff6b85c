import type { Page } from 'puppeteer-core';
import { named } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { type SeededMatter, seedPosts } from '../cases/seed-posts.ts';
import { setLook } from './look.ts';
import { openWorkspace } from './product.ts';

/** A page of the extension, in English and light, over a store that holds a matter of posts. */
export const openSeeded = async (product: LaunchedBrowser, seeded: SeededMatter): Promise<Page> => {
  const page = await openWorkspace(product);
  await page.setViewport({ width: 1440, height: 900 });
  await setLook(page, 'en', 'light');
  await named(page, 'navigation', 'Matters');
  await seedPosts(page, seeded);
  await page.reload(); // the store does not hear of rows put in by another way
  await page.waitForSelector('nav[aria-label="Matters"] li:nth-child(2)');
  return page;
};
