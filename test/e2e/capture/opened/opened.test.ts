import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../../../cli/browser/launch-browser.ts';
import { changeSettings } from '../../../support/browser/look.ts';
import { HOSTILE, REFUSED } from '../../../support/browser/pages/hostile-threads.ts';
import {
  COMMENTED,
  ENDLESS,
  STALLED,
  THREAD,
  TRAPS,
  WALLED,
} from '../../../support/browser/pages/threads.ts';
import {
  collect,
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../../support/browser/product.ts';
import { casesOf, itThoroughly } from '../../../support/thorough.ts';

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
/** How often further comments were asked for and refused. */
let refused = 0;
beforeAll(async () => {
  server = await servePages({
    '/thread': THREAD,
    '/commented': COMMENTED,
    '/traps': TRAPS,
    '/endless': ENDLESS,
    '/stalled': STALLED,
    '/walled': WALLED,
    '/hostile': HOSTILE,
    '/refused': REFUSED,
    '/comments': (_, response) => {
      refused += 1;
      response.writeHead(429).end();
    },
    '/elsewhere': '<title>Elsewhere</title>',
    '/sent': '<title>Sent</title>',
  });
  product = await openProduct({ scrollBars: false });
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
});

type Members = {
  readonly parent?: number;
  readonly author?: { readonly name?: string };
  readonly text?: string;
};
type Step = { readonly step: string; readonly detail?: string };

const captureOpened = async (path: string, prepare = (_: Page): unknown => undefined) => {
  const page = await product.browser.newPage();
  prepare(page);
  await page.goto(server.url(path), { waitUntil: 'load' });
  const result = await collect(product, workspace, page, { scope: 'page', openAll: true });
  const { items, artifacts } = await readStore(workspace, 'newest');
  const record = JSON.parse(items.find(({ id }) => id === result.item)?.record ?? '{}');
  const own = artifacts.filter(({ item }) => item === result.item);
  const text = (name: string) =>
    Buffer.from(own.find(({ path: at }) => at === name)?.base64 ?? '', 'base64').toString();
  const detail = record.method.find(({ step }: Step) => step === 'open')?.detail ?? '';
  const codes = (record.problems ?? []).map(({ code }: { code: string }) => code);
  return { page, record, text, detail, codes, paths: own.map(({ path: at }) => at) };
};

describe('a capture with everything shown first', () => {
  it('opens folded text, comments and replies, and keeps the page as it was before', async () => {
    const { page, record, text, detail, paths } = await captureOpened('/thread');
    expect(record.problems ?? []).toEqual([]);
    expect(detail).toContain('“展开全文” × 1');
    expect(detail).toContain('“查看更多评论” × 2');
    expect(detail).toContain('“展开3条回复” × 1');
    expect(detail).toContain('nothing was left to open');
    expect(text('text.txt')).toContain('成本不到二十元');
    expect(text('text.txt').match(/条评论：/gu)).toHaveLength(23);
    expect(text('text.txt').match(/条回复：/gu)).toHaveLength(3);
    expect(text('dom.html')).toContain('第23条评论');
    expect(text('unopened-text.txt').match(/条评论：/gu)).toHaveLength(8);
    expect(text('unopened-text.txt')).not.toContain('成本不到二十元');
    expect(paths).toEqual(
      expect.arrayContaining(['unopened.png', 'unopened-dom.html', 'viewport.png']),
    );
    expect(record.conditions.inputsBefore).toBe(0);
    await page.close();
  });

  itThoroughly(
    'keeps comments as fields, and says that fewer were found than the page states',
    async () => {
      const { page, record, text, codes } = await captureOpened('/commented');
      const { found, stated, comments } = JSON.parse(text('post.comments.json'));
      expect({ found, stated }).toEqual({ found: 4, stated: { raw: '评论 (31)', count: 31 } });
      expect(
        comments.map(({ parent, author, text: words }: Members) => [parent, author?.name, words]),
      ).toEqual([
        [undefined, '竹影婆娑', '换货还要自付运费。'],
        [1, '栾川散人', '请公布检测报告。'],
        [undefined, '=1+1', '<b>没有证据</b>'],
        [undefined, '水边的石头', '我也买到了。'],
      ]);
      expect(codes).toEqual(['COMMENTS_FEWER']);
      expect(record.problems[0].values).toEqual({ found: 4, stated: 31 });
      await page.close();
    },
  );

  itThoroughly(
    'presses no control that could do anything else, and does not leave the page',
    async () => {
      const { page, detail } = await captureOpened('/traps');
      const { pressed, sent, ran } = await page.$eval('body', (body) => ({ ...body.dataset }));
      expect(pressed?.trim().split(' ').toSorted()).toEqual(['harmless', 'leaves']);
      expect(await page.$eval('#details', (one) => one.hasAttribute('open'))).toBe(true);
      expect({ sent, ran }).toEqual({ sent: undefined, ran: undefined });
      expect(new URL(page.url()).pathname).toBe('/traps');
      expect(detail).toContain('the page wanted to leave 1 times and was held');
      await page.close();
    },
  );

  itThoroughly(
    'stays in a page whose controls open dialogs, leave, or take comments away',
    async () => {
      const dialogs: string[] = [];
      const tabsBefore = (await product.browser.pages()).length;
      const { page, record, text, detail, codes } = await captureOpened('/hostile', (opened) =>
        opened.on('dialog', (dialog) => {
          dialogs.push(dialog.type());
          void dialog.dismiss();
        }),
      );
      expect(dialogs).toEqual([]);
      expect(await product.browser.pages()).toHaveLength(tabsBefore + 1);
      expect(new URL(page.url()).pathname).toBe('/hostile');
      expect(await page.$eval('body', ({ dataset }) => dataset.agreed)).toBe(undefined);
      expect(text('text.txt').match(/回复：[a-z]+/gu)).toHaveLength(9);
      expect(detail).toContain('9 opened');
      expect(detail).toContain('the page wanted to leave 1 times and was held');
      const asked = 'alert back confirm open print prompt submit'.replace(/ |$/gu, ' × 1, ');
      expect(detail).toContain(`calls of the page answered as cancelled: ${asked.slice(0, -2)};`);
      expect(detail).toContain('nothing was left to open');
      const { found, stated } = JSON.parse(text('post.comments.json'));
      expect({ found, stated: stated.count }).toEqual({ found: 1, stated: 31 });
      expect(codes).toEqual(['COMMENTS_FEWER']);
      expect(record.problems[0].values).toEqual({ found: 1, stated: 31 });
      const own = () => [alert, confirm, prompt, print, open, close, history.back].map(String);
      for (const source of await page.evaluate(own)) expect(source).toContain('[native code]');
      await page.close();
    },
  );

  itThoroughly('stops at the first notice of a site that it is asked too often', async () => {
    const { page, detail, codes } = await captureOpened('/refused');
    expect(refused).toBe(1);
    expect(codes).toEqual(['NOT_ALL_OPENED']);
    expect(detail).toContain('1 opened: “查看更多评论” × 1');
    expect(detail).toContain('the page showed a notice that it was asked too often');
    await page.close();
  });

  const ENDLESS_END = ['/endless', 'the limit of presses was reached'] as const;
  const STALLED_END = ['/stalled', 'pressing it brought nothing'] as const;
  const WALLED_END = ['/walled', 'a notice that asks to sign in came over the page'] as const;
  it.each(casesOf([ENDLESS_END, STALLED_END, WALLED_END], [WALLED_END]))(
    'of %s says that not all was opened, and why',
    async (path, why) => {
      if (path === '/endless') await changeSettings(workspace, { openingPresses: 7 });
      const { page, record, detail, codes } = await captureOpened(path);
      expect(codes).toEqual(['NOT_ALL_OPENED']);
      expect(record.status).toBe('partial');
      expect(detail).toContain(why);
      await page.close();
    },
  );
});
