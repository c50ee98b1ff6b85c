import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChangingPage, serveChangingPage } from '../../support/browser/pages/changing-page.ts';
import { readStore, servePages } from '../../support/browser/product.ts';
import { FAST, order, putList, readLists } from '../../support/browser/run-list.ts';
import { FIREFOX, type FirefoxTab } from '../../support/firefox/firefox.ts';
import { type FirefoxProduct, openFirefoxProduct } from '../../support/firefox/product.ts';
import { expectIntact } from '../../support/stores/expect-intact.ts';
import {
  putWatches,
  readVisits,
  untilVisits,
  wakeWatches,
} from '../../support/watches/run-watches.ts';

if (!FIREFOX) console.log('Firefox is not installed: the product is not tested in it here.');

const TEXT = '启岚电子的手机外壳用回收料冒充新料，成本不到二十元，却按新料的价格卖给消费者。';
const page = (title: string, body: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head>` +
  `<body>${body}</body></html>`;

describe.runIf(FIREFOX)('lists and watches in Firefox', () => {
  let firefox: FirefoxProduct;
  let workspace: FirefoxTab;
  let site: Awaited<ReturnType<typeof servePages>>;
  let watched: ChangingPage;
  /** The cookies that each look at the members' page was made with. */
  const cookies: string[] = [];
  beforeAll(async () => {
    site = await servePages({
      '/post': page('帖文', `<article><p>${TEXT}</p></article>`),
      '/sign-in': (_, response) => {
        response.writeHead(200, { 'set-cookie': 'sid=1; Path=/', 'content-type': 'text/html' });
        response.end('signed in');
      },
      '/members': ({ headers }, response) => {
        cookies.push(headers.cookie ?? '');
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        const wall = '<p>请登录后继续</p><input type="password">';
        response.end(headers.cookie ? page('帖文', `<p>${TEXT}</p>`) : page('登录', wall));
      },
      '/wall': page('登录', '<p>请登录后继续</p><input type="password">'),
    });
    watched = await serveChangingPage(TEXT);
    firefox = await openFirefoxProduct(FIREFOX as string);
    workspace = await firefox.openWorkspace();
  });
  afterAll(async () => {
    await firefox?.close();
    await watched?.close();
    await site?.close();
  });

  it('a list ends each line with what came of its page, and closes its window', async () => {
    const addresses = [...['/post', '/wall', '/nowhere'].map(site.url), 'http://127.0.0.1:1/'];
    const windows = () =>
      firefox.inBrowser<number>(
        'return [...Services.wm.getEnumerator("navigator:browser")].length;',
      );
    const before = await windows();
    await putList(workspace, 'L1', addresses.join('\n'), FAST, { allSites: true });
    // A background that is still starting gives the right back: no list uses it yet.
    const begin = async () => {
      await firefox.permit(['<all_urls>']);
      return order(workspace, { list: 'L1', order: 'start' });
    };
    await expect.poll(begin, { interval: 1_000 }).toEqual({});
    await expect
      .poll(async () => (await readLists(workspace)).lists[0]?.state, { interval: 500 })
      .toBe('ended');
    const { lines } = await readLists(workspace);
    const reasons = lines.slice(1).map(({ reason }) => reason);
    expect(reasons).toEqual(['login-wall', 'not-found', 'network']);
    const content = await readStore(workspace);
    expectIntact(content);
    expect(content.items.map(({ id }) => id)).toEqual([lines[0]?.item]);
    const { artifacts } = JSON.parse(content.items[0]?.record ?? '{}');
    const roles = artifacts.map(({ role }: { role: string }) => role);
    expect(roles).toEqual(expect.arrayContaining(['dom', 'text', 'viewport', 'page-segment']));
    await expect.poll(windows).toBe(before);
  });

  it('a watched page is visited when it is due, and told as what it showed', async () => {
    await firefox.permit(['http://127.0.0.1/*', 'https://127.0.0.1/*']);
    await putWatches(workspace, [{ id: 'W1', url: watched.url }]);
    await wakeWatches(workspace, new Date().toISOString());
    await untilVisits(workspace, 1);
    watched.show({ text: '该内容已被作者删除' });
    await wakeWatches(workspace, new Date().toISOString());
    await untilVisits(workspace, 2);
    const told = (await readVisits(workspace)).toSorted((one, other) =>
      one.due.localeCompare(other.due),
    );
    expect(told.map(({ state }) => state)).toEqual(['same', 'notice']);
    const content = await readStore(workspace);
    expectIntact(content);
    expect(content.items).toHaveLength(3);
  });

  it('a page is looked at signed out as well, in a private window', async () => {
    await firefox.openTab(site.url('/sign-in'));
    await firefox.permitPrivate();
    workspace = await firefox.openWorkspace();
    await firefox.permit(['http://127.0.0.1/*', 'https://127.0.0.1/*']);
    const before = (await readVisits(workspace)).length;
    await putWatches(workspace, [{ id: 'W2', url: site.url('/members'), signedOut: true }]);
    await wakeWatches(workspace, new Date().toISOString());
    // The watch of the test before is due as well.
    await untilVisits(workspace, before + 3);
    const told = (await readVisits(workspace)).filter(({ watch }) => watch === 'W2');
    const states = new Map(told.map(({ route, state }) => [route, state]));
    expect(states.get('session')).toBe('same');
    expect(states.get('no-session')).toBe('login-wall');
    // Each capture also asks for the page's address a second time.
    expect([...new Set(cookies)]).toEqual(['sid=1', '']);
    const out = told.find(({ route }) => route === 'no-session');
    const content = await readStore(workspace);
    const sealed = content.items.find(({ id }) => id === out?.item)?.record ?? '{}';
    const { conditions, method } = JSON.parse(sealed);
    expect(conditions.privateMode).toBe(true);
    expect(method.map(({ step }: { step: string }) => step).slice(0, 2)).toEqual([
      ...['opened-by-list', 'private-window'],
    ]);
    await expect
      .poll(() =>
        firefox.inBrowser(
          `const { PrivateBrowsingUtils } = ChromeUtils.importESModule(
            'resource://gre/modules/PrivateBrowsingUtils.sys.mjs');
          return [...Services.wm.getEnumerator('navigator:browser')]
            .filter((window) => PrivateBrowsingUtils.isWindowPrivate(window)).length;`,
        ),
      )
      .toBe(0);
  });
});
