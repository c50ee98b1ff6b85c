import { execFileSync, spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../../cli/browser/serve.ts';
import type { Artifact } from '../../../lib/evidence/item.ts';
import { decodePng, joinPictures, rowsThatDiffer } from '../../support/browser/png.ts';
import { readStore, servePages } from '../../support/browser/product.ts';
import { rowsHtml, rowsMissing } from '../../support/browser/rows-seen.ts';
import { FIREFOX, type FirefoxTab } from '../../support/firefox/firefox.ts';
import { type FirefoxProduct, openFirefoxProduct } from '../../support/firefox/product.ts';
import { expectIntact } from '../../support/stores/expect-intact.ts';
import { casesOf, itThoroughly } from '../../support/thorough.ts';

if (!FIREFOX) console.log('Firefox is not installed: the product is not tested in it here.');

const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `<p style="height:40px;margin:0;background:hsl(${(index * 37) % 360} 70% 80%)">行 ${index} \
row ${index}</p>`,
  ).join('');
const page = (body: string, style = '', attributes = 'lang="zh-CN"') =>
  `<!DOCTYPE html><html ${attributes}><head><meta charset="utf-8"><title>测试页</title><style>\
body{margin:0;font:16px/40px sans-serif}${style}</style></head><body>${body}</body></html>`;
const app = (style: string) =>
  page(
    `<div id="app"><header>应用 App</header><section id="main">${rows(70)}</section></div>`,
    style,
  );

const PAGES: Record<string, string> = {
  '/smooth': page(
    `<div class="spin">↻</div>${rows(60)}`,
    `html{scroll-behavior:smooth;scroll-snap-type:y mandatory}p{scroll-snap-align:start}
     @keyframes s{to{transform:rotate(1turn)}}.spin{animation:s 1s infinite steps(1)}`,
  ),
  '/wide': page(`<div style="width:2700px">${rows(40)}</div>`),
  '/closed-shadow': page(
    `<div id="host"></div><script>\
document.getElementById('host').attachShadow({mode:'closed'}).innerHTML='<div \
style="height:2500px;background:repeating-linear-gradient(#eee 0 30px,#99c 30px \
60px)">关闭的影子</div>'</script>`,
  ),
  '/revealed': page(
    `${rows(40)}<p id="late" style="height:40px;margin:0"></p><script>new \
IntersectionObserver((seen)=>{if(seen[0].isIntersecting)late.textContent='看到了 \
seen'}).observe(late)</script>`,
  ),
  '/tall': page(rows(640)),
};
/** Parts that a browser lays out only when they come near the window, and leaves blank before. */
const SECTIONS = Array.from(
  { length: 40 },
  (_, index) => `<section>${rows(2)}${index}</section>`,
).join('');
const FRAMES: Record<string, string> = {
  '/recycled': page(
    `<div id="list" style="position:relative;height:2400px"></div><script>const draw=()=>{
     const top=Math.max(0,Math.floor(scrollY/40)-2),end=Math.min(60,top+innerHeight/40+4)
     list.innerHTML=''
     for(let i=top;i<end;i++)list.innerHTML+='<p style="position:absolute;left:0;right:0;margin:0;'+
     'top:'+i*40+'px;height:40px;background:rgb('+i+','+(255-i)+',128)">Comment '+i+' says so</p>'}
     draw();addEventListener('scroll',draw)</script>`,
  ),
  '/frame': page(
    '<iframe src="/framed"></iframe>',
    'html,body{height:100%;overflow:hidden}iframe{border:0;width:100%;height:100%;display:block}',
  ),
  '/framed': page(
    `<div>${rowsHtml(0, 40)}</div><div id="box">${rowsHtml(40, 60)}</div>`,
    '#box{height:300px;overflow:auto}',
  ),
};
/**
 * Pages that Firefox's own screenshot cannot show whole, each with one that looks the same and that
 * it can.
 */
const LIKE: Record<string, readonly [string, string]> = {
  '/app': [
    app(`html,body{height:100%;overflow:hidden}#app{position:fixed;inset:0;display:flex;\
flex-direction:column}
         header{flex:none;height:60px;background:#036;color:#fff}#main{flex:1;overflow-y:auto}`),
    app('header{height:60px;background:#036;color:#fff}'),
  ],
  '/unrendered': [
    page(SECTIONS, 'section{content-visibility:auto;contain-intrinsic-size:auto 120px}'),
    page(SECTIONS),
  ],
  '/rtl-wide': [
    page(`<div style="width:2000px">${rows(30)}</div>`, '', 'dir="rtl" lang="ar"'),
    page(`<div style="width:2000px" dir="rtl" lang="ar">${rows(30)}</div>`),
  ],
  '/bars': [
    page(`<header style="position:sticky;top:0;height:60px;background:#036">sticky</header>
      <div style="position:fixed;top:100px;right:0;width:80px;height:80px;background:#c00">\
fixed</div>
      <div style="position:fixed;bottom:0;left:0;right:0;height:70px;background:#080">cookie \
bar</div>${rows(60)}`),
    page(`<header style="height:60px;background:#036">sticky</header>
      <div style="position:absolute;top:100px;right:0;width:80px;height:80px;background:#c00">\
fixed</div>${rows(60)}`),
  ],
};
const alike = Object.entries(LIKE).flatMap(([path, [one, other]]) => [
  [path, one],
  [`${path}-like`, other],
]);

/**
 * Puts a page's bars where a capture puts them: sticky ones at their own place, a low fixed one out
 * of sight.
 */
const unstick = () => {
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const { position } = getComputedStyle(element);
    if (position === 'sticky') element.style.cssText += 'position:relative;inset:auto';
    if (position === 'fixed') element.style.visibility = 'hidden';
  }
  scrollTo(0, 0);
};

describe.runIf(FIREFOX)('the product in Firefox', () => {
  let firefox: FirefoxProduct;
  let workspace: FirefoxTab;
  let server: Awaited<ReturnType<typeof servePages>>;
  let sample: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    sample = await serveFolder('cli/sample');
    server = await servePages({ ...PAGES, ...FRAMES, ...Object.fromEntries(alike) });
    firefox = await openFirefoxProduct(FIREFOX as string);
    workspace = await firefox.openWorkspace();
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
    await sample?.close();
  });

  const capture = async (tab: FirefoxTab, scope: string) => {
    await tab.front();
    await firefox.pressToolbarButton();
    await firefox.press('popup', 'radiobutton', scope);
    await firefox.press('popup', 'pushbutton', 'Capture');
    await expect
      .poll(() => firefox.words('popup'), { interval: 200 })
      .toMatch(/Sealed|Not captured/);
    const words = await firefox.words('popup');
    await firefox.closePopup();
    const content = await readStore(workspace, 'newest');
    const record = JSON.parse(content.items.at(-1)?.record ?? '{}');
    const bytesOf = (path: string) =>
      Buffer.from(content.artifacts.find((one) => one.path === path)?.base64 ?? '', 'base64');
    const pictures = content.artifacts
      .filter(({ role }) => role === 'page-segment')
      .map(({ path, offset }) => ({ png: bytesOf(path), offset: offset ?? { x: 0, y: 0 } }));
    return { words, content, record, pictures, bytesOf };
  };
  const state = (tab: FirefoxTab) =>
    tab.evaluate(() => ({ html: document.documentElement.outerHTML, x: scrollX, y: scrollY }));

  it('has a manifest that Firefox reads without a warning', async () => {
    expect(await firefox.warnings()).toEqual([]);
  });

  it('seals a post from the toolbar button, whole, and leaves the page as it was', async () => {
    const tab = await firefox.openTab(`${sample.url}/post.html`);
    await tab.evaluate(() => scrollTo(0, 300));
    const before = await state(tab);
    const { words, content, record, pictures, bytesOf } = await capture(tab, 'Full page');
    expect(words).toMatch(/Sealed (?:in part )?as/);
    // The reconstruction is given up after some seconds, which a busy machine may need.
    const isRedrawn = record.artifacts.some(({ role }: { role: string }) => role === 'render');
    expect(record.problems.map(({ code }: { code: string }) => code)).toEqual(
      isRedrawn ? [] : ['RENDER_FAILED'],
    );
    expect(record).toMatchObject({
      post: { author: { name: '桥洞拆机社' } },
      environment: { browser: expect.stringMatching(/^Firefox \d+/), platform: 'linux' },
      conditions: { secondLook: { status: 200, charactersAdded: 0 } },
    });
    const roles = new Set(record.artifacts.map(({ role }: { role: string }) => role));
    expect([...roles].sort()).toEqual([
      'comments',
      'dom',
      'media',
      'page-segment',
      'post',
      'post-text',
      ...(isRedrawn ? ['render'] : []),
      'response',
      'text',
      'viewport',
    ]);
    expect(record.artifacts).toContainEqual(
      expect.objectContaining({ role: 'page-segment', method: 'tabs.captureVisibleTab with rect' }),
    );
    expectIntact(content);
    expect(await state(tab)).toEqual(before);
    await tab.evaluate(unstick);
    expect(rowsThatDiffer(joinPictures(pictures), decodePng(await tab.screenshot()))).toEqual([]);
    const { offset } = record.artifacts.find(({ role }: { role: string }) => role === 'post');
    const post = decodePng(bytesOf('post.png'));
    expect(post.height).toBeGreaterThan(300);
    expect(offset.y).toBeGreaterThanOrEqual(0);
  });

  it.each(casesOf(Object.keys(PAGES), []))(
    'takes %s whole, pixel by pixel as Firefox’s own screenshot',
    async (path) => {
      const tab = await firefox.openTab(server.url(path));
      const { words, pictures } = await capture(tab, 'Full page');
      expect(words).toContain('Sealed as');
      expect(pictures.length).toBe(path === '/tall' ? 2 : 1);
      expect(rowsThatDiffer(joinPictures(pictures), decodePng(await tab.screenshot()))).toEqual([]);
    },
  );

  it.each(casesOf(Object.keys(LIKE), []))(
    'takes %s whole, pixel by pixel as it would look in the open',
    async (path) => {
      const tab = await firefox.openTab(server.url(path));
      const before = await state(tab);
      const { words, pictures } = await capture(tab, 'Full page');
      expect(words).toContain('Sealed as');
      expect(await state(tab)).toEqual(before);
      const like = await firefox.openTab(server.url(`${path}-like`));
      expect(rowsThatDiffer(joinPictures(pictures), decodePng(await like.screenshot()))).toEqual(
        [],
      );
    },
  );

  const FRAME = ['a frame that fills the window, and a box in it, in place and whole', '/frame'];
  const LIST = ['a list that holds only the rows in the window, row by row', '/recycled'];
  it.each(casesOf([FRAME, LIST], []))('takes %s', async (_, path = '') => {
    const tab = await firefox.openTab(server.url(path));
    const { record, content, bytesOf } = await capture(tab, 'Full page');
    const pictures = record.artifacts.flatMap((artifact: Artifact) => {
      const { base64 = '' } = content.artifacts.find(({ path }) => path === artifact.path) ?? {};
      return artifact.role === 'page-segment' ? [{ ...artifact, base64 }] : [];
    });
    expect(rowsMissing(pictures, 60)).toEqual([]);
    if (path === '/frame') expect(record.problems).toEqual([]);
    else expect(bytesOf('text.txt').toString()).toContain('Comment 30 says so');
  });

  itThoroughly('reads the words of what is far from the screen and not rendered', async () => {
    const tab = await firefox.openTab(server.url('/unrendered'));
    const { bytesOf } = await capture(tab, 'Full page');
    const { skipped, whole } = await tab.evaluate(() => {
      const before = document.body.innerText;
      const style = document.createElement('style');
      style.textContent = 'section{content-visibility:visible}';
      document.body.append(style);
      return { skipped: before, whole: document.body.innerText };
    });
    expect(skipped.length).toBeLessThan(whole.length);
    expect(bytesOf('text.txt').toString().trim()).toBe(whole.trim());
  });

  it('exports a package that stock tools and our own verify accept', async () => {
    await firefox.openWorkspace('#/matter/inbox');
    await firefox.press('tab', 'pushbutton', 'Export package');
    await firefox.press('tab', 'radiobutton', 'For counsel');
    await firefox.press('tab', 'pushbutton', 'Export');
    await expect.poll(() => firefox.words('tab'), { timeout: 180_000 }).toContain('Verify it now');
    const [name = ''] = (await readdir(firefox.downloads)).filter((file) => file.endsWith('.zip'));
    const zip = join(firefox.downloads, name);
    expect(spawnSync('unzip', ['-t', zip]).status).toBe(0);
    execFileSync('unzip', ['-qo', zip, '-d', firefox.downloads]);
    const bag = join(firefox.downloads, basename(name, '.zip'));
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      expect(spawnSync('sha256sum', ['-c', '--strict', manifest], { cwd: bag })).toMatchObject({
        status: 0,
      });
    const verified = spawnSync(process.execPath, ['cli/verify.ts', zip], { encoding: 'utf8' });
    expect(verified).toMatchObject({ status: 0, stdout: expect.stringMatching(/(^|\n)intact\n$/) });
  });
});
