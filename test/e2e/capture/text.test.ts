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

const section = (index: number): string =>
  `<section><h2>第 ${index} 节 <i>section</i> ${index}</h2><p>一句话 <b>有粗体</b>，和 <a \
href="#">链接</a>。<br>another
   line</p><div class="auto">里面的 inner ${index}</div><ul><li>甲</li><li>乙</li></ul><table><tr><td>\
a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>
   <pre>  kept
  as is</pre><p style="display:none">none</p><p style="visibility:hidden">unseen</p><p \
style="text-transform:uppercase">upper</p>
   <details><summary>sum</summary><p>closed</p></details><div hidden="until-found">searched \
only</div><script>var x=1</script></section>`;
const PAGE = `<!DOCTYPE html><html lang="zh-CN"><head><meta \
charset="utf-8"><title>远处的字</title><style>section,.auto{content-visibility:auto;\
contain-intrinsic-size:auto 900px}</style></head>
  <body><header>页首 <span>top</span></header><main>正文 before \
${Array.from({ length: 12 }, (_, index) => section(index)).join('')} after</main>
  <article class="auto">只有文字 only text</article><footer>页尾</footer></body></html>`;

const LATE = `<!DOCTYPE html><html lang="zh-CN"><head><meta \
charset="utf-8"><title>后来的字</title></head>
  <body style="margin:0"><p style="height:1500px">正文</p><aside></aside><script>\
addEventListener('scroll',()=>\
{document.querySelector('aside').textContent='评论'.repeat(100)})</script></body></html>`;

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
beforeAll(async () => {
  server = await servePages({ '/far': PAGE, '/late': LATE });
  product = await openProduct();
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
});

const textOfNewest = async (): Promise<string> => {
  const { items, artifacts } = await readStore(workspace, 'newest');
  const text = artifacts.find((one) => one.item === items.at(-1)?.id && one.path === 'text.txt');
  return Buffer.from(text?.base64 ?? '', 'base64').toString();
};

describe('the text of what the browser has not rendered because it is far from the screen', () => {
  it('is whole, in its place, as it is where all is rendered', async () => {
    const { page } = await captureUrl(product, server.url('/far'));
    const text = await textOfNewest();
    const { skipped, whole } = await page.evaluate(() => {
      const before = document.body.innerText;
      document.head.append(
        Object.assign(document.createElement('style'), {
          textContent: '*{content-visibility:visible!important}[hidden]{display:none}',
        }),
      );
      return { skipped: before, whole: document.body.innerText };
    });
    expect(skipped.length).toBeLessThan(whole.length / 2);
    expect(text.trim()).toBe(whole.trim());
    await page.close();
  });
});

describe('text that comes only when the page is scrolled', () => {
  it('is not in what was read before, and the record says how much came', async () => {
    const { page } = await captureUrl(product, server.url('/late'));
    expect(await textOfNewest()).not.toContain('评论');
    const { items } = await readStore(workspace, 'none');
    expect(JSON.parse(items.at(-1)?.record ?? '{}').method).toContainEqual(
      expect.objectContaining({
        step: 'text-came',
        detail: expect.stringMatching(/^20\d characters/),
      }),
    );
    await page.close();
  });
});
