import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import type { Artifact, ItemRecord } from '../../../lib/evidence/item.ts';
import { decodePng } from '../../support/browser/png.ts';
import {
  captureUrl,
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';
import { rowsHtml, rowsMissing } from '../../support/browser/rows-seen.ts';

const ROWS = 60;
const page = (body: string, style = '') =>
  `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Copies of our loom</title>
<style>body{margin:0}${style}</style><body>${body}`;
/** Each row in an element of its own, so that scripts and styles can treat it alone. */
const wrapped = (tag: string) =>
  Array.from({ length: ROWS }, (_, row) => `<${tag}>${rowsHtml(row, row + 1)}</${tag}>`).join('');

const POST = `<article itemscope itemtype="https://schema.org/SocialMediaPosting">
<meta itemprop="author" content="Li Wei"><meta itemprop="datePublished" content="2026-01-02">
<div itemprop="articleBody">${rowsHtml(9, 24)}</div></article>`;

const PAGES = {
  // A banner of the window's width, scroll bar included: the everyday case on Windows and Linux.
  '/banner': page(
    `<div style="width:100vw;height:60px;background:#ddd">Banner</div>${rowsHtml(0, ROWS)}`,
  ),
  '/header-shrinks': page(
    `<header>News</header>${rowsHtml(0, 9)}${POST}${rowsHtml(24, ROWS)}<script>addEventListener(
'scroll',()=>document.querySelector('header').classList.toggle('small',scrollY>40))</script>`,
    'body>header{position:sticky;top:0;height:240px;background:#fff}header.small{height:60px}',
  ),
  '/laid-out-late': page(
    wrapped('section'),
    'section{content-visibility:auto;contain-intrinsic-size:200px}',
  ),
  '/fades-in': page(
    `${wrapped('div')}<script>const o=new IntersectionObserver((es)=>{for(const e of es)if(
e.isIntersecting)e.target.classList.add('seen')},{rootMargin:'0px 0px -30px'});for(const d of
document.querySelectorAll('div'))o.observe(d)</script>`,
    'div{opacity:0}.seen{animation:come .6s both}@keyframes come{from{opacity:0}to{opacity:1}}',
  ),
  '/by-scrolling': page(
    wrapped('div'),
    `div{animation:come linear both;animation-timeline:view();animation-range:entry 0% cover 40%}
@keyframes come{from{opacity:0;transform:translateY(30px)}}`,
  ),
  '/grows': page(
    `${rowsHtml(0, 40)}<main></main><script>addEventListener('scroll',()=>setTimeout(()=>{
document.querySelector('main').innerHTML=${JSON.stringify(rowsHtml(40, ROWS))}}),{once:true})
</script>`,
  ),
  '/columns': page(
    Array.from(
      { length: ROWS },
      (_, column) => `<p style="width:60px;margin:0;background:rgb(${column},${255 - column},128)">
第${column}行</p>`,
    ).join(''),
    'html{writing-mode:vertical-rl}body{height:100vh}',
  ),
};

let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  server = await servePages(PAGES);
});
afterAll(() => server?.close());

type Captured = {
  readonly record: ItemRecord;
  readonly pictures: readonly (Artifact & { readonly base64: string })[];
  readonly words: string;
};

const captureIn = async (
  product: LaunchedBrowser,
  workspace: Page,
  path: keyof typeof PAGES,
  prepare?: (page: Page) => Promise<void>,
): Promise<Captured> => {
  const { page: target, outcome } = await captureUrl(
    product,
    server.url(path),
    prepare ? { prepare } : {},
  );
  await target.close();
  const { items, artifacts } = await readStore(workspace, 'newest');
  const record: ItemRecord = JSON.parse(items.at(-1)?.record ?? '');
  const bytes = new Map(artifacts.map((one) => [one.path, one.base64]));
  const pictures = record.artifacts.map((one) => ({ ...one, base64: bytes.get(one.path) ?? '' }));
  return { record, pictures, words: outcome.words };
};

const segmentsOf = ({ pictures }: Captured) =>
  pictures.filter(({ role }) => role === 'page-segment');

const expectWhole = (captured: Captured, ratio = 1): void => {
  expect(captured.record.problems).toEqual([]);
  expect(captured.record.conditions.coverage?.gaps).toEqual([]);
  expect(rowsMissing(segmentsOf(captured), ROWS, ratio)).toEqual([]);
};

/** The red of the first pixel of each line of a picture, one value for each run of lines. */
const coloursDown = (base64: string): number[] => {
  const { width, height, rgba } = decodePng(Buffer.from(base64, 'base64'));
  const reds = Array.from({ length: height }, (_, y) => rgba[y * width * 4] ?? 0);
  return reds.filter((red, y) => red !== reds[y - 1]);
};

describe('in a browser with scroll bars', () => {
  let product: LaunchedBrowser;
  let workspace: Page;
  beforeAll(async () => {
    product = await openProduct({ viewport: false });
    workspace = await openWorkspace(product);
  });
  afterAll(() => product?.close());
  const captured = (path: keyof typeof PAGES, prepare?: (page: Page) => Promise<void>) =>
    captureIn(product, workspace, path, prepare);

  it('a page that is a bar’s width too wide is whole, and no screen is shot twice', async () => {
    const whole = await captured('/banner');
    expectWhole(whole);
    const segments = segmentsOf(whole);
    expect(segments[0]?.method).toContain('viewport.png');
    expect(segments.filter(({ offset }) => offset?.x === 0)).toHaveLength(segments.length - 1);
    for (const { pixels, usable } of segments) {
      expect(usable?.width).toBeLessThan(pixels?.width ?? 0);
      expect(usable?.height).toBeLessThan(pixels?.height ?? 0);
    }
  });

  it('a post under a header that shrinks is cut row by row, without its neighbours', async () => {
    const whole = await captured('/header-shrinks');
    expectWhole(whole);
    const post = whole.pictures.find(({ role }) => role === 'post');
    const rows = coloursDown(post?.base64 ?? '').filter((red) => red < ROWS);
    expect(rows).toEqual(Array.from({ length: 15 }, (_, index) => index + 9));
  });

  it.each(['/laid-out-late', '/fades-in', '/by-scrolling', '/grows'] as const)(
    'the page %s is whole',
    async (path) => expectWhole(await captured(path)),
  );

  it('a page written from right to left is taken from its right end', async () => {
    const { record, pictures } = await captured('/columns');
    expect(record.conditions.coverage?.gaps).toEqual([]);
    const segments = pictures.filter(({ role }) => role === 'page-segment');
    const offsets = segments.map(({ offset }) => offset?.x ?? 0);
    const columns = [...new Set(offsets)];
    expect(columns).toEqual(columns.toSorted((one, other) => other - one));
    expect(columns.at(-1)).toBe(0);
  });

  it('a page magnified by two fingers says in the popup that a part is missing', async () => {
    const { record, words } = await captured('/banner', async (target) => {
      const devtools = await target.createCDPSession();
      await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    });
    expect(record.problems.map(({ code }) => code)).toContain('PAGE_ZOOMED');
    expect(record.conditions.coverage?.gaps.length).toBeGreaterThan(0);
    expect(words).toContain('enlarged with two fingers');
    expect(words).toMatch(/About \d+ % of it is in no picture: from 0 % to 100 %/);
  });

  it('at 110 % zoom the seams lose no row', async () => {
    const whole = await captured('/banner', async (target) => {
      const popup = await pressToolbarButton(product, target);
      await popup.evaluate(() =>
        (
          globalThis as unknown as { chrome: { tabs: { setZoom(zoom: number): Promise<void> } } }
        ).chrome.tabs.setZoom(1.1),
      );
      await popup.close();
      await target.waitForFunction(() => devicePixelRatio > 1.05);
    });
    expectWhole(whole, whole.record.environment.devicePixelRatio);
  });
});

describe('on a screen of one and a quarter pixels a point', () => {
  it('the seams lose no row, and the pictures are cut to the pixel', async () => {
    const product = await openProduct({
      viewport: false,
      args: ['--force-device-scale-factor=1.25'],
    });
    try {
      const workspace = await openWorkspace(product);
      expectWhole(await captureIn(product, workspace, '/banner'), 1.25);
    } finally {
      await product.close();
    }
  });
});
