import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  addTags,
  capture,
  fill,
  named,
  press,
  pressAt,
  pressFor,
  pressNamed,
} from '../../../cli/browser/drive.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { serveFolder } from '../../../cli/browser/serve.ts';
import { untilSays, violations } from '../../support/browser/look.ts';
import { cutOff, POST, POSTER } from '../../support/browser/pages/popup-post.ts';
import {
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';
import { casesOf, itThoroughly } from '../../support/thorough.ts';

const BACKGROUNDS: Record<string, string> = {
  light: 'rgb(255, 255, 255)',
  dark: 'rgb(36, 36, 36)',
};

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let sample: Awaited<ReturnType<typeof serveFolder>>;
let workspace: Page;
let page: Page;
beforeAll(async () => {
  server = await servePages({
    '/post': POST,
    '/long': '<!DOCTYPE html><title>Long</title><p>words<div style="height:20000px">',
  });
  sample = await serveFolder('cli/sample');
  product = await openProduct();
  workspace = await openWorkspace(product);
  page = await product.browser.newPage();
  await page.goto(server.url('/post'), { waitUntil: 'load' });
});
afterAll(async () => {
  await product?.close();
  await server?.close();
  await sample?.close();
});

afterEach(async () => {
  await choose({ language: 'en', colorScheme: 'auto' });
});

const choose = (settings: Record<string, string>) =>
  workspace.evaluate(async (chosen) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: {
          local: {
            get(name: string): Promise<{ settings?: object }>;
            set(value: object): Promise<void>;
          };
        };
      };
    };
    const { settings: before } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...before, ...chosen } });
  }, settings);

const background = (screen: Page) =>
  screen.evaluate(() => getComputedStyle(document.body).backgroundColor);

const recognised = (popup: Page) => untilSays(popup, POSTER);

describe('the popup', () => {
  it('names everything as the screen readers and the tests know it', async () => {
    const popup = await pressToolbarButton(product, page);
    for (const [role, name] of [
      ['combobox', 'Matter'],
      ['button', 'New matter'],
      ['textbox', 'Note'],
      ['radiogroup', 'Scope'],
      ['radio', 'This post'],
      ['radio', 'Visible area'],
      ['radio', 'Full page'],
      ['radio', 'Selection'],
      ['checkbox', 'Fresh load'],
      ['button', 'Point at a post'],
      ['button', 'Capture'],
      ['status', 'Status'],
      ['list', 'Recent captures'],
      ['button', 'Open workspace'],
    ] as const)
      await named(popup, role, name);
    await Promise.any([named(popup, 'combobox', 'Tags'), named(popup, 'textbox', 'Tags')]);
    await pressFor(popup, 'New matter', 'aria/Name[role="textbox"]');
    for (const name of ['Name', 'Reference', 'Custodian']) await named(popup, 'textbox', name);
    await named(popup, 'button', 'Create matter');
    expect(await violations(popup)).toEqual([]);
    expect(await cutOff(popup)).toEqual([]);
    await popup.close();
  });

  it(
    'shows author, platform and time before anything is pressed, the page’s own words for the ' +
      'time beside it',
    async () => {
      const popup = await pressToolbarButton(product, page);
      await recognised(popup);
      const local = await popup.evaluate(() => {
        const at = new Date('2026-11-20T13:14:07Z');
        const words = new Intl.DateTimeFormat('en', {
          dateStyle: 'medium',
          timeStyle: 'short',
          hourCycle: 'h23',
        }).format(at);
        const zone = new Intl.DateTimeFormat('en', { timeZoneName: 'short' })
          .formatToParts(at)
          .find(({ type }) => type === 'timeZoneName');
        return `${words} ${zone?.value}`;
      });
      const published = await popup.$eval(
        '[title="2026-11-20T13:14:07Z"]',
        (time) => time.textContent,
      );
      expect(published).toBe(`Published ${local}`);
      await popup.close();
    },
  );

  const POST_IN = [
    ['en', 'Post · by 桥洞拆机社', 'Published Nov'],
    ['zh-CN', '帖文 · 作者 桥洞拆机社', '发布于 2026年11月'],
  ] as const;
  it.each(casesOf(POST_IN, POST_IN.slice(1)))(
    'shows author, platform and time of the sample post in %s, with its site',
    async (language, who, when) => {
      await choose({ language });
      const tab = await product.browser.newPage();
      await tab.goto(new URL('post.html', sample.url).href, { waitUntil: 'load' });
      const popup = await pressToolbarButton(product, tab);
      await untilSays(popup, who);
      const facts = await popup.$eval('.popup-page', (card) => (card as HTMLElement).innerText);
      // The time first, with its zone: what does not fit is cut at the end.
      const line = facts.split('\n').find((words) => words.startsWith(when));
      expect(line).toContain(` · ${new URL(sample.url).host}`);
      await popup.close();
      await tab.close();
    },
  );

  itThoroughly('keeps everything above the result where it first stood', async () => {
    const popup = await pressToolbarButton(product, page);
    await recognised(popup);
    await popup.waitForSelector('.popup-recent :is(li, p)');
    const moved = await popup.evaluate(
      () =>
        new Promise<string[]>((done) => {
          type Shift = { sources: { node: Node | null }[] };
          new PerformanceObserver((list) => {
            const shifts = list.getEntries() as unknown as Shift[];
            done(
              shifts.flatMap(({ sources }) => sources.map(({ node }) => String(node?.textContent))),
            );
          }).observe({ type: 'layout-shift', buffered: true });
          // Nothing may move: this pause has no event to wait for.
          setTimeout(() => done([]), 300);
        }),
    );
    expect(moved).toEqual([]);
    const place = (name: string) =>
      named(popup, 'button', name).then((button) => button.boundingBox());
    const before = [await place('New matter'), await place('Capture')];
    await addTags(
      popup,
      Array.from({ length: 12 }, (_, index) => `a tag of some length ${index}`),
    );
    await fill(popup, 'Note', 'line\n'.repeat(9));
    await pressAt(popup, 'aria/Fresh load[role="checkbox"]');
    await pressNamed(popup, 'radio', 'Full page');
    expect([await place('New matter'), await place('Capture')]).toEqual(before);
    await pressNamed(popup, 'radio', 'This post');
    await popup.close();
  });

  const LIGHT = ['en', 'light', 'Capture'] as const;
  const DARK = ['zh-CN', 'dark', '固定证据'] as const;
  const OTHERS = [['en', 'dark', 'Capture'] as const, ['zh-CN', 'light', '固定证据'] as const];
  it.each(casesOf([LIGHT, DARK, ...OTHERS], [DARK]))(
    'has no fault that axe finds, and nothing cut off, in %s and %s',
    async (language, colorScheme, button) => {
      await choose({ language, colorScheme });
      const popup = await pressToolbarButton(product, page);
      await recognised(popup);
      expect([await violations(popup), await cutOff(popup)]).toEqual([[], []]);
      await pressFor(popup, button, '[role="status"] > *');
      await popup.waitForSelector('[role="status"] h2', { timeout: 180_000 });
      await popup.waitForSelector('[role="status"] img');
      expect([await violations(popup), await cutOff(popup)]).toEqual([[], []]);
      expect(await popup.$eval('html', (html) => html.lang)).toBe(language);
      expect(await background(popup)).toBe(BACKGROUNDS[colorScheme]);
      await popup.close();
      await choose({ language: 'en', colorScheme: 'auto' });
    },
  );

  itThoroughly('follows the system’s colours when nothing is chosen', async () => {
    await choose({ colorScheme: 'auto' });
    for (const value of ['dark', 'light']) {
      const tab = await product.browser.newPage();
      await tab.setViewport({ width: 380, height: 600 });
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await tab.goto(`chrome-extension://${product.extension.id}/popup.html`);
      await named(tab, 'button', 'Capture');
      expect(await background(tab)).toBe(BACKGROUNDS[value]);
      expect([await violations(tab), await cutOff(tab)]).toEqual([[], []]);
      await tab.close();
    }
  });

  itThoroughly(
    'treats all unreadable pages alike, captures the visible area, and fits',
    async () => {
      const tab = await product.browser.newPage();
      for (const path of casesOf(['chrome://version', 'chrome://credits'], ['chrome://version'])) {
        await tab.goto(path);
        const popup = await pressToolbarButton(product, tab);
        await named(popup, 'button', 'Capture');
        expect(await popup.$eval('.popup-page', (card) => card.textContent)).not.toMatch(
          /Captured/,
        );
        expect(await popup.$eval('label:has(:checked)', (one) => one.textContent)).toBe(
          'Visible area',
        );
        expect((await capture(popup)).words).toContain('Sealed in part');
        expect([await violations(popup), await cutOff(popup)]).toEqual([[], []]);
        await popup.close();
      }
      await tab.close();
    },
  );

  it('stops a capture, keeps the pictures taken, and says that a person stopped it', async () => {
    await page.goto(server.url('/long'), { waitUntil: 'load' });
    const popup = await pressToolbarButton(product, page);
    await popup.waitForSelector('[role="radiogroup"] :checked');
    await pressNamed(popup, 'radio', 'Full page');
    await pressFor(popup, 'Capture', '[role="progressbar"]');
    await popup.waitForFunction(() => {
      const bar = document.querySelector('[role="progressbar"]');
      return Number(bar?.getAttribute('aria-valuenow')) >= 2;
    });
    await popup.close();
    const again = await pressToolbarButton(product, page);
    await named(again, 'button', 'Stop');
    expect([await violations(again), await cutOff(again)]).toEqual([[], []]);
    await press(again, 'Stop');
    await untilSays(again, 'stopped by a person');
    await untilSays(again, 'Sealed in part');
    await again.close();
    const { items } = await readStore(workspace, 'none');
    const { problems, artifacts, conditions } = JSON.parse(items.at(-1)?.record ?? '{}');
    expect(problems.map(({ code }: { code: string }) => code)).toEqual(['STOPPED']);
    const paths = artifacts.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(expect.arrayContaining(['viewport.png', 'page-002.png', 'text.txt']));
    expect(conditions.coverage.gaps.length).toBeGreaterThan(0);
  });
});
