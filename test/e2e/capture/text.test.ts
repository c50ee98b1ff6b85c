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
import { readTable } from '../../support/kills/read-table.ts';
import { describeThoroughly, itThoroughly } from '../../support/thorough.ts';

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

/** A list that keeps only the rows on the screen in the document. */
const VIRTUAL = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Feed</title>
  <style>p{position:absolute;margin:0;height:40px}</style></head>
  <body style="margin:0"><main style="height:6000px;position:relative"></main><script>
    const list = document.querySelector('main');
    const show = () => {
      const first = Math.max(0, Math.floor(scrollY / 40) - 2);
      list.replaceChildren(...Array.from({ length: 26 }, (_, index) => {
        const row = document.createElement('p');
        row.style.top = (first + index) * 40 + 'px';
        row.textContent = first + index < 150 ? 'Row ' + (first + index) + ' of the feed' : '';
        return row;
      }));
    };
    addEventListener('scroll', show);
    show();
  </script></body></html>`;

const SHADOW = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Widget</title>
  </head>
  <body><p>before</p><div id="host"></div><script>
    const root = document.getElementById('host').attachShadow({ mode: 'closed' });
    root.innerHTML = '<p>the owner is a thief</p>';
  </script></body></html>`;

const COMMENTS = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Comments</title>
  </head>
  <body><p>a comment of another site</p></body></html>`;

let product: LaunchedBrowser;
let other: Awaited<ReturnType<typeof servePages>>;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
beforeAll(async () => {
  other = await servePages({ '/': COMMENTS });
  server = await servePages({
    '/far': PAGE,
    '/late': LATE,
    '/virtual': VIRTUAL,
    '/shadow': SHADOW,
    '/framed': `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Framed</title>
      </head>
      <body><p>an article</p><iframe width="600" height="300" src="${other.url('/')}"></iframe>
      </body></html>`,
  });
  product = await openProduct();
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
  await other?.close();
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

  it('is kept for searches once the item is sealed, before anybody searches', async () => {
    const { items } = await readStore(workspace, 'none');
    const kept = async () =>
      (await readTable<{ item: string; text: string }>(workspace, 'texts')).map(
        ({ item, text }) => [item, text.includes('只有文字 only text')],
      );
    await expect.poll(kept).toEqual([[items.at(-1)?.id, true]]);
  });
});

describeThoroughly('text that comes only when the page is scrolled', () => {
  it('is at the end of text.txt with its picture, and the record says how much came', async () => {
    const { page } = await captureUrl(product, server.url('/late'));
    expect(await textOfNewest()).toMatch(/\n\n\[page-00\d\.png\]\n(评论){100}$/u);
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

describeThoroughly('the text of a list that keeps only the rows on the screen', () => {
  it('is whole, and the document of after the scrolling is kept beside the first', async () => {
    const { page } = await captureUrl(product, server.url('/virtual'));
    const text = await textOfNewest();
    const rows = Array.from({ length: 150 }, (_, index) => `Row ${index} of the feed`);
    expect(rows.filter((row) => !text.split('\n').includes(row))).toEqual([]);
    const { artifacts } = await readStore(workspace, 'newest');
    const documents = artifacts.filter(({ role }) => role === 'dom').map(({ path }) => path);
    expect(documents).toEqual(['dom.html', 'scrolled-dom.html']);
    await page.close();
  });
});

describe('words that a page keeps from its own scripts', () => {
  it('are read in a closed shadow root, in the text and in the document', async () => {
    const { page } = await captureUrl(product, server.url('/shadow'));
    expect(await textOfNewest()).toContain('the owner is a thief');
    const { artifacts } = await readStore(workspace, 'newest');
    const saved = artifacts.find(({ path }) => path === 'dom.html');
    expect(Buffer.from(saved?.base64 ?? '', 'base64').toString()).toContain('the owner is a thief');
    await page.close();
  });

  itThoroughly('are not read in a frame of another site, which record and popup say', async () => {
    const { page, outcome } = await captureUrl(product, server.url('/framed'));
    expect(outcome.words).toContain('The words in a frame of another site (127.0.0.1:');
    expect(await textOfNewest()).not.toContain('a comment of another site');
    const { items } = await readStore(workspace, 'none');
    const { conditions } = JSON.parse(items.at(-1)?.record ?? '{}');
    expect(conditions.unreadFrames).toEqual([
      { origin: new URL(other.url('/')).origin, box: expect.objectContaining({ width: 600 }) },
    ]);
    await page.close();
  });
});
