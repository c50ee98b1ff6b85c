import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import {
  captureUrl,
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';

const BAR = '<div style="position:sticky;top:0;height:40px">栏</div>';
const pageOf = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>换字</title>${head}</head>
   <body>${BAR}${body}<div style="height:2000px"></div></body></html>`;

/** Pages that show other words while the extension holds them still for their pictures. */
const SWAPS = {
  '/by-script': pageOf(
    `<p id="p">这款产品没有毒</p><script>
     new MutationObserver(() => {
       const isHeld = document.querySelector('[data-matterproof-held]') !== null;
       const words = isHeld ? '这款产品有剧毒' : '这款产品没有毒';
       const p = document.getElementById('p');
       if (p.textContent !== words) p.textContent = words;
     }).observe(document, { attributes: true, subtree: true });
     </script>`,
  ),
  '/by-style': pageOf(
    '<p class="a">这款产品没有毒</p><p class="b">这款产品有剧毒</p>',
    `<style>.b{display:none}html:has([data-matterproof-held]) .a{display:none}
     html:has([data-matterproof-held]) .b{display:block}</style>`,
  ),
};
const QUIET = pageOf('<p>这款产品没有毒</p>');

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
beforeAll(async () => {
  server = await servePages({ ...SWAPS, '/quiet': QUIET });
  product = await openProduct();
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
});

const recordOf = async (path: string) => {
  const { page } = await captureUrl(product, server.url(path));
  await page.close();
  const { items } = await readStore(workspace, 'newest');
  return JSON.parse(items.at(-1)?.record ?? '{}');
};

describe('a page that shows other words for its pictures', () => {
  it.each(Object.keys(SWAPS))('%s is partial, with the difference', async (path) => {
    const record = await recordOf(path);
    expect(record.status).toBe('partial');
    expect(record.problems).toEqual([expect.objectContaining({ code: 'WORDS_CHANGED' })]);
    expect(record.conditions.changedWhileShot).toEqual({ page: { gone: 1, came: 1 } });
  });

  it('is told from one whose words stay while its elements are held', async () => {
    const record = await recordOf('/quiet');
    expect(record.status).toBe('complete');
    expect(record.conditions).not.toHaveProperty('changedWhileShot');
  });
});
