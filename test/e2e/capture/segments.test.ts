import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import type { Artifact } from '../../../lib/evidence/item.ts';
import {
  NESTED,
  PAGES,
  PICTURE,
  page,
  rows,
  STICKY,
} from '../../support/browser/pages/segment-pages.ts';
import { differingRows } from '../../support/browser/pixels.ts';
import {
  captureUrl,
  openProduct,
  openWorkspace,
  readStore,
  type StoreContent,
  servePages,
} from '../../support/browser/product.ts';
import { casesOf, describeThoroughly, itThoroughly } from '../../support/thorough.ts';

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
beforeAll(async () => {
  server = await servePages({
    ...PAGES,
    '/sticky': STICKY,
    '/nested': NESTED(false),
    '/flat': NESTED(true),
    '/feed': page(
      `<main></main><script>const more=()=>{for(let i=0;i<20;i++){const \
p=document.createElement('p');p.textContent='第 '+document.querySelectorAll('p').length+' \
条';document.querySelector('main').append(p)}};more();more();addEventListener('scroll',\
more)</script>`,
    ),
    '/endless': page('<div style="height:300000px;background:linear-gradient(#fff,#036)"></div>'),
    '/scrolled': page(rows(40)),
    '/loads': page(
      `<img width="400" height="100" alt="">${rows(20)}<script>addEventListener('load',()=>\
{document.querySelector('img').src='/never'})</script>`,
    ),
    '/never': () => {},
    '/shifts': page(
      `<div id="banner"></div>${rows(40)}<script>let on=0;setInterval(()=>\
{document.getElementById('banner').style.height=(on^=1)*50+'px'},20)</script>`,
    ),
    '/picture': (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/svg+xml' });
      response.end(PICTURE);
    },
  });
  product = await openProduct({ scrollBars: false });
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
});

const segmentsOf = ({ items, artifacts }: StoreContent, url: string) => {
  const item = items.findLast(({ record }) => JSON.parse(record).page.url === url);
  return artifacts
    .filter(({ item: id, role }) => id === item?.id && role === 'page-segment')
    .map(({ base64, offset }) => ({
      png: Buffer.from(base64, 'base64'),
      offset: offset ?? { x: 0, y: 0 },
    }));
};

/** The artifacts of the newest item, by path, as its record has them. */
const recordedOf = async (url: string) => {
  const { items } = await readStore(workspace, 'newest');
  const item = items.findLast(({ record }) => JSON.parse(record).page.url === url);
  const { artifacts } = JSON.parse(item?.record ?? '{}') as { artifacts: Artifact[] };
  return Object.fromEntries(artifacts.map((artifact) => [artifact.path, artifact]));
};

const fingerprint = (target: Page) =>
  target.evaluate(() => ({ html: document.documentElement.outerHTML, x: scrollX, y: scrollY }));
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the segments of a page', () => {
  it.each(casesOf(Object.keys(PAGES), ['/lazy']))(
    'cover %s exactly once, pixel by pixel, as DevTools shows it',
    async (path) => {
      const { page: target, outcome } = await captureUrl(product, server.url(path));
      expect(outcome.words).toContain('Sealed as');
      const whole = Buffer.from(
        await target.screenshot({ fullPage: true, captureBeyondViewport: true }),
      );
      const segments = segmentsOf(await readStore(workspace, 'newest'), server.url(path));
      expect(await differingRows(workspace, segments, whole)).toEqual([]);
      await target.close();
    },
  );

  itThoroughly('begin with the screen’s own picture where the page still shows it', async () => {
    const { page: target } = await captureUrl(product, server.url('/exact'));
    const recorded = await recordedOf(server.url('/exact'));
    expect(recorded['page-001.png']).toMatchObject({
      method: expect.stringContaining('viewport.png'),
      digest: recorded['viewport.png']?.digest,
      at: recorded['viewport.png']?.at,
      offset: { x: 0, y: 0 },
    });
    expect(recorded['page-002.png']?.method).toBe('tabs.captureVisibleTab');
    await target.close();
  });

  it.each(casesOf(['/shifts', '/animated', '/sticky', '/loads', '/scrolled'], []))(
    'begin with a shot of their own where %s may look otherwise by then',
    async (path) => {
      const { page: target } = await captureUrl(product, server.url(path), {
        prepare: (opened) =>
          opened.evaluate((top) => scrollTo(0, top), path === '/scrolled' ? 300 : 0),
      });
      const recorded = await recordedOf(server.url(path));
      expect(recorded['page-001.png']?.method).toBe('tabs.captureVisibleTab');
      await target.close();
    },
  );

  it('show sticky and fixed things once, at the top, and what a low bar covered', async () => {
    const { page: target } = await captureUrl(product, server.url('/sticky'));
    const whole = Buffer.from(
      await target
        .evaluate(() => {
          for (const bar of document.querySelectorAll<HTMLElement>('[style*="bottom:0"]'))
            bar.style.visibility = 'hidden';
        })
        .then(() => target.screenshot({ fullPage: true, captureBeyondViewport: true })),
    );
    const segments = segmentsOf(await readStore(workspace, 'newest'), server.url('/sticky'));
    expect(await differingRows(workspace, segments, whole)).toEqual([]);
    await target.close();
  });

  itThoroughly('leave the page as it was: its document and where it was scrolled to', async () => {
    let before = { html: '', x: 0, y: 0 };
    const { page: target } = await captureUrl(product, server.url('/sticky'), {
      prepare: async (opened) => {
        await opened.evaluate(() => scrollTo(0, 777));
        before = await fingerprint(opened);
      },
    });
    const after = await fingerprint(target);
    expect([hash(after.html), after.x, after.y]).toEqual([hash(before.html), before.x, before.y]);
    expect(before.y).toBe(777);
    await target.close();
  });

  itThoroughly('of an app whose window does not scroll show its main part whole', async () => {
    let before = '';
    const { page: target, outcome } = await captureUrl(product, server.url('/nested'), {
      prepare: async (opened) => {
        await opened.$eval('#main', (main) => main.scrollTo(0, 333));
        before = await opened.evaluate(() => document.documentElement.outerHTML);
      },
    });
    expect(outcome.words).toContain('Sealed as');
    expect(await target.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await target.$eval('#main', (main) => main.scrollTop)).toBe(333);
    await target.goto(server.url('/flat'));
    const whole = Buffer.from(
      await target.screenshot({ fullPage: true, captureBeyondViewport: true }),
    );
    const segments = segmentsOf(await readStore(workspace, 'newest'), server.url('/nested'));
    expect(await differingRows(workspace, segments, whole)).toEqual([]);
    await target.close();
  });

  itThoroughly('of a feed that grows without end stop where it ended, and say so', async () => {
    const { page: target, outcome } = await captureUrl(product, server.url('/feed'));
    expect(outcome.words).toContain('The page grew');
    await target.close();
  });

  itThoroughly('of a page of 300,000 px stop at the limit, and say so', async () => {
    const limit = (mostScreens: number) =>
      workspace.evaluate(
        (settings) =>
          (
            globalThis as unknown as {
              chrome: { storage: { local: { set(value: object): Promise<void> } } };
            }
          ).chrome.storage.local.set({ settings }),
        { mostScreens },
      );
    await limit(3);
    const { page: target, outcome } = await captureUrl(product, server.url('/endless'));
    await limit(120);
    expect(outcome.words).toContain('longer than the limit');
    await target.close();
  });
});

describeThoroughly('on a screen of one and a half pixels a point', () => {
  it('the segments still cover the page exactly once', async () => {
    const fine = await openProduct({
      scrollBars: false,
      args: ['--force-device-scale-factor=1.5'],
      viewport: false,
    });
    try {
      const { page: target, outcome } = await captureUrl(fine, server.url('/odd-height'));
      expect(outcome.words).toContain('Sealed as');
      const whole = Buffer.from(
        await target.screenshot({ fullPage: true, captureBeyondViewport: true }),
      );
      const looking = await openWorkspace(fine);
      const segments = segmentsOf(await readStore(looking, 'newest'), server.url('/odd-height'));
      expect(await differingRows(looking, segments, whole, 1.5)).toEqual([]);
    } finally {
      await fine.close();
    }
  });
});
