import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import {
  captureUrl,
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';
import { rowsHtml, rowsMissing } from '../../support/browser/rows-seen.ts';
import { describeThoroughly, isThorough } from '../../support/thorough.ts';

const page = (body: string, style = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Copies of our loom</title>` +
  `<style>body{margin:0;font:16px/40px sans-serif}${style}</style></head>${body}</html>`;
const SHELL = 'html,body{height:100%;overflow:hidden}';
const ROWS = rowsHtml(0, 60);

const PAGES: Record<string, string> = {
  '/body': page(
    `<body>${ROWS}</body>`,
    'html{height:100%;overflow:hidden}body{height:100%;overflow-y:auto}',
  ),
  '/column': page(
    `<body><div id="app"><nav>Menu</nav><main>${ROWS}</main><aside>People</aside></div></body>`,
    `${SHELL}#app{display:grid;grid-template-columns:1fr 480px 1fr;height:100vh}` +
      'main{overflow-y:auto}',
  ),
  '/dialog': page(
    `<body><main style="height:3000px;background:#ddd">A feed of what other people have to say ` +
      `about looms</main><dialog style="width:600px;padding:0;border:0;max-height:80vh;` +
      `overflow-y:auto"><article>${ROWS}</article></dialog>` +
      '<script>document.querySelector("dialog").showModal()</script></body>',
  ),
  '/frame': page(
    '<body><iframe src="/framed"></iframe></body>',
    `${SHELL}iframe{border:0;width:100%;height:100%;display:block}`,
  ),
  '/framed': page(
    `<body><header></header>${ROWS}</body>`,
    'header{position:fixed;top:0;left:0;right:0;height:50px;background:#036}',
  ),
  '/frameset':
    '<!DOCTYPE html><html><head><title>Copies</title></head><frameset cols="50%,50%">' +
    '<frame src="/left"><frame src="/right"></frameset></html>',
  '/left': page(`<body>${rowsHtml(0, 30)}</body>`),
  '/right': page(`<body>${rowsHtml(30, 60)}</body>`),
  '/transform': page(
    `<body><div id="stage"><div id="sheet">${ROWS}</div></div><script>let y=0;` +
      'addEventListener("wheel",(e)=>{y=Math.min(0,Math.max(innerHeight-2400,y-e.deltaY));' +
      'sheet.style.transform="translate3d(0,"+y+"px,0)"})</script></body>',
    `${SHELL}#stage{height:100vh;overflow:hidden}`,
  ),
  '/moved': page(
    `<body><div id="stage"><div id="sheet">${ROWS}</div></div></body>`,
    `${SHELL}#stage{height:100vh;overflow:hidden}#sheet{transform:translateY(-1600px)}`,
  ),
  '/consent': page(
    `<body>${ROWS}<div id="veil" style="position:fixed;inset:0;background:#eee"></div>` +
      '<div style="position:fixed;top:200px;left:400px;width:480px;height:300px;background:#fff">' +
      'We value your privacy</div></body>',
  ),
  // Consent services put their notice into a shadow root, whose host has no box of its own.
  '/consent-shadow': page(
    `<body style="overflow:hidden">${ROWS}<div id="cmp"></div><script>cmp.attachShadow({mode:` +
      `'closed'}).innerHTML='<div style="position:fixed;inset:0;z-index:9;background:#000a">` +
      `<div style="position:absolute;inset:15%;background:#fff">Before you continue</div></div>'` +
      '</script></body>',
  ),
  // A dialog of a page of one screen: both are shown whole, neither in place of the other.
  '/modal': page(
    `<body>${rowsHtml(0, 20)}<div role="dialog" id="modal">${rowsHtml(20, 60)}</div></body>`,
    'body{overflow:hidden}#modal{position:fixed;inset:0;overflow-y:auto;padding:0 200px;' +
      'background:#999}',
  ),
  // A chat begins at its lower end, and scroll positions count up from there.
  '/reversed': page(
    `<body><main style="height:3000px">A page about looms and those who sell copies of them` +
      `</main><dialog style="display:flex;flex-direction:column-reverse;width:600px;height:400px;` +
      `overflow-y:auto;padding:0;border:0"><div style="flex:none">${ROWS}</div></dialog>` +
      '<script>document.querySelector("dialog").showModal()</script></body>',
  ),
  '/panes': page(
    `<body><div id="app"><section>${rowsHtml(0, 40)}</section><section>${rowsHtml(40, 80)}` +
      '</section></div></body>',
    `${SHELL}#app{position:relative;height:100vh}section{position:absolute;top:0;bottom:0;` +
      'width:50%;overflow:auto}section+section{left:50%}',
  ),
  '/comments': page(
    `<body><div>${rowsHtml(0, 10)}</div><div id="box">${rowsHtml(10, 50)}</div><div>` +
      `${rowsHtml(50, 60)}</div></body>`,
    'body{display:grid;grid-template-rows:400px 300px 400px}#box{overflow-y:scroll}',
  ),
  '/locked': page(
    `<body>${ROWS}</body>`,
    'body{position:fixed;top:-800px;width:100%;overflow:hidden}',
  ),
  '/virtual': page(
    `<body><main id="list"><div style="height:2400px;position:relative" id="rows"></div></main>
<script>const all=${JSON.stringify(Array.from({ length: 60 }, (_, row) => rowsHtml(row, row + 1)))};
const draw=()=>{const from=Math.floor(list.scrollTop/40);rows.innerHTML=all.slice(from,from+25)
.map((row,i)=>'<div style="position:absolute;left:0;right:0;top:'+(from+i)*40+'px">'+row+'</div>')
.join('')};list.onscroll=draw;draw()</script></body>`,
    `${SHELL}main{height:100vh;overflow-y:auto}`,
  ),
  '/clipped': page(
    `<body><div id="stage">${ROWS}</div><footer>Imprint</footer></body>`,
    `${SHELL}body{display:grid;grid-template-rows:600px 200px}#stage{overflow:clip}`,
  ),
  '/post': page(
    `<body><main>A feed of what other people have to say about looms</main><div role="dialog">` +
      '<article itemscope itemtype="https://schema.org/SocialMediaPosting">' +
      `<div itemprop="articleBody">${rowsHtml(0, 30)}</div></article></div></body>`,
    'main{height:3000px}div[role]{position:fixed;inset:60px 300px;overflow-y:auto;background:#fff}',
  ),
};

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
beforeAll(async () => {
  server = await servePages(PAGES);
  product = await openProduct();
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
});

/** Captures a page through the popup; gives its record and the pictures of the page. */
const captured = async (path: string) => {
  const { page: target, outcome } = await captureUrl(product, server.url(path));
  const { items, artifacts } = await readStore(workspace, 'newest');
  const record: ItemRecord = JSON.parse(items.at(-1)?.record ?? '{}');
  const pictures = record.artifacts
    .filter(({ role }) => role === 'page-segment')
    .map((artifact) => ({
      ...artifact,
      base64: artifacts.find((one) => one.path === artifact.path)?.base64 ?? '',
    }));
  const restored = await target.evaluate(() => [
    document.querySelectorAll('[data-matterproof-held]').length,
    scrollY,
    document.body.scrollTop,
  ]);
  await target.close();
  const steps = record.method.map(({ step }) => step);
  return { record, pictures, steps, words: outcome.words, restored };
};

/** Each page, how many rows it has, and the step by which it is shown whole. */
const AREAS = [
  ['/body', 60, 'open-scroller'],
  ['/column', 60, 'open-scroller'],
  ['/transform', 60, 'open-scroller'],
  ['/moved', 60, 'open-scroller'],
  ['/locked', 60, 'undo-scroll-lock'],
  ['/dialog', 60, 'area'],
  ['/frame', 60, 'area'],
  ['/frameset', 60, 'area'],
  ['/comments', 60, 'area'],
  ['/panes', 80, 'area'],
  ['/virtual', 60, 'area'],
  ['/modal', 60, 'area'],
  ['/reversed', 60, 'area'],
  ['/consent', 60, 'set-aside'],
  ['/consent-shadow', 60, 'set-aside'],
] as const;
const ONE_OF_EACH: readonly string[] = ['/frame', '/consent'];

describe('a page of which not the window scrolls', () => {
  it.each(AREAS.filter(([path]) => isThorough || ONE_OF_EACH.includes(path)))(
    '%s is in its pictures whole, and restored',
    async (path, rows, step) => {
      const { record, pictures, steps, restored } = await captured(path);
      expect(rowsMissing(pictures, rows)).toEqual([]);
      expect(steps).toContain(step);
      expect(record.problems).toEqual([]);
      expect(restored).toEqual([0, 0, 0]);
    },
  );
});

describe('a part that cannot be shown whole', () => {
  it('is named in the record, and in the popup in one line', async () => {
    const { record, words } = await captured('/clipped');
    expect(record.problems).toMatchObject([
      {
        code: 'PART_CLOSED',
        message: expect.stringMatching(/^div#stage \(.* 1800 px of its height, about 1\d{3} char/),
      },
    ]);
    expect(words).toMatch(/Not all of this page is in the pictures: 1 .*div#stage.*characters/);
  });
});

describeThoroughly('a post in a dialog that scrolls over a feed', () => {
  it('is cut whole out of the dialog’s own pictures', async () => {
    const { record, pictures } = await captured('/post');
    expect(record.problems).toEqual([]);
    expect(rowsMissing(pictures, 30)).toEqual([]);
    const post = record.artifacts.find(({ role }) => role === 'post');
    expect(post).toMatchObject({ area: 0, offset: { x: 0, y: 0 }, pixels: { height: 1_200 } });
    expect(record.conditions.coverage?.areas).toMatchObject([{ gaps: [] }]);
  });
});
