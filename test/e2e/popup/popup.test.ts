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
import {
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';
import { casesOf, itThoroughly } from '../../support/thorough.ts';

const POST = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A post</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"SocialMediaPosting",\
"headline":"The battery of the A9 swelled within a week of ordinary use, and the seller said \
nothing at all about it",
"author":{"@type":"Person","name":"Workshop under the \
bridge"},"datePublished":"2026-11-20T13:14:07Z","articleBody":"It swelled within a \
week."}</script></head>
<body><article><h1>The battery of the A9 swelled within a week of ordinary use, and the seller \
said nothing at all about it</h1><p id="words">It swelled within a \
week.</p></article></body></html>`;

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
    '/other': POST.replaceAll('A9', 'B2'),
    '/plain': '<!DOCTYPE html><title>Plain</title><p>words',
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

/** What does not fit: the screen in the popup's 380 × 600, and words in their own boxes. */
const cutOff = (screen: Page): Promise<string[]> =>
  screen.evaluate(() => {
    const wide = [...document.querySelectorAll<HTMLElement>('main *')].filter(
      (one) =>
        one.getBoundingClientRect().right > 380 ||
        (one.scrollWidth > one.clientWidth + 1 &&
          one.clientWidth > 1 &&
          /^(LABEL|SPAN|P|H1|H2|BUTTON)$/.test(one.tagName) &&
          !one.matches('.popup-recent-title, .popup-tag span')),
    );
    const { scrollHeight } = document.documentElement;
    return [
      ...wide.map((one) => one.outerHTML),
      ...(scrollHeight > 600 ? [`${scrollHeight} px high`] : []),
    ];
  });

const background = (screen: Page) =>
  screen.evaluate(() => getComputedStyle(document.body).backgroundColor);

const recognised = (popup: Page) => untilSays(popup, 'Workshop under the bridge');

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
      expect(facts).toContain(`${new URL(sample.url).host} · ${when}`);
      await popup.close();
      await tab.close();
    },
  );

  it('keeps everything above the result where it first stood', async () => {
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

  it('chooses the post if recognised, else the page, and keeps a person’s choice', async () => {
    const scopeOf = async (path: string) => {
      await page.goto(server.url(path), { waitUntil: 'load' });
      const popup = await pressToolbarButton(product, page);
      await popup.waitForSelector('[role="radiogroup"] :checked');
      const chosen = () =>
        popup.$eval('[role="radiogroup"] label:has(:checked)', (one) => one.textContent);
      return { popup, chosen };
    };
    const plain = await scopeOf('/plain');
    expect(await plain.chosen()).toBe('Full page');
    await plain.popup.close();
    const post = await scopeOf('/post');
    expect(await post.chosen()).toBe('This post');
    await pressNamed(post.popup, 'radio', 'Visible area');
    await post.popup.close();
    const again = await scopeOf('/post');
    expect(await again.chosen()).toBe('Visible area');
    await pressNamed(again.popup, 'radio', 'This post');
    await again.popup.close();
    const elsewhere = await scopeOf('/plain');
    expect(await elsewhere.chosen()).toBe('Full page');
    await elsewhere.popup.close();
    await page.goto(server.url('/post'), { waitUntil: 'load' });
  });

  it(
    'completes tags from those in use, takes them by Enter, comma or choice, and gives them ' +
      'back',
    async () => {
      const popup = await pressToolbarButton(product, page);
      await addTags(popup, ['libel', 'defamation']);
      expect((await capture(popup)).sealed).toBe(true);
      await popup.close();
      const next = await pressToolbarButton(product, page);
      const box = await named(next, 'combobox', 'Tags');
      await box.type('one，two');
      await next.keyboard.press('Enter');
      await box.type('IBE');
      await named(next, 'option', 'libel');
      expect([await violations(next), await cutOff(next)]).toEqual([[], []]);
      await pressNamed(next, 'option', 'libel');
      await box.type('defa');
      await named(next, 'option', 'defamation');
      await next.keyboard.press('Escape');
      await next.waitForSelector('[role="option"]', { hidden: true });
      await next.keyboard.press('ArrowDown');
      await next.keyboard.press('ArrowDown');
      await next.keyboard.press('Enter');
      const shown = () =>
        next.$$eval('.popup-tag span', (tags) => tags.map((tag) => tag.textContent));
      expect(await shown()).toEqual(['one', 'two', 'libel', 'defamation']);
      await press(next, 'Remove two');
      await box.focus();
      await next.keyboard.press('Backspace');
      expect(await shown()).toEqual(['one', 'libel']);
      await next.close();
    },
  );

  it(
    'offers the selection where words are selected, and not where none are or a reload would ' +
      'lose them',
    async () => {
      const can = async (prepare: () => Promise<unknown>) => {
        await prepare();
        const popup = await pressToolbarButton(product, page);
        await recognised(popup);
        const disabled = () =>
          named(popup, 'radio', 'Selection').then((one) =>
            one.evaluate((radio) => (radio as HTMLInputElement).disabled),
          );
        const before = await disabled();
        await pressAt(popup, 'aria/Fresh load[role="checkbox"]');
        const after = await disabled();
        await popup.close();
        return [!before, !after];
      };
      expect(await can(() => page.evaluate(() => getSelection()?.removeAllRanges()))).toEqual([
        false,
        false,
      ]);
      expect(
        await can(() =>
          page.evaluate(() =>
            getSelection()?.selectAllChildren(document.getElementById('words') as HTMLElement),
          ),
        ),
      ).toEqual([true, false]);
      await page.evaluate(() => getSelection()?.removeAllRanges());
    },
  );

  it('works by keyboard alone, from a new matter to the sealed item', async () => {
    const popup = await pressToolbarButton(product, page);
    await recognised(popup);
    const focused = () =>
      popup.evaluate(() => {
        const at = document.activeElement as HTMLInputElement;
        return at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent ?? '';
      });
    const tabTo = async (name: string) => {
      for (let tabs = 0; tabs < 20; tabs += 1) {
        if ((await focused()).replace(/[\s*]+$/, '') === name) return;
        await popup.keyboard.press('Tab');
      }
      throw new Error(`${name} is not reached by Tab`);
    };
    await tabTo('New matter');
    await popup.keyboard.press('Enter');
    await named(popup, 'textbox', 'Name');
    for (const [name, text] of [
      ['Name', 'By keys'],
      ['Reference', 'KEYS-1'],
      ['Custodian', 'Chen Wei'],
    ] as const) {
      await tabTo(name);
      await popup.keyboard.type(text);
    }
    await popup.keyboard.press('Enter');
    await named(popup, 'button', 'Capture');
    await tabTo('Tags');
    await popup.keyboard.type('defamation');
    await popup.keyboard.press('Enter');
    await tabTo('Note');
    await popup.keyboard.type('typed');
    await tabTo('This post');
    await popup.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Visible area');
    await tabTo('Capture');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[role="status"] h2', { timeout: 180_000 });
    const { items } = await readStore(workspace, 'none');
    const record = JSON.parse(items.at(-1)?.record ?? '{}');
    expect([items.at(-1)?.tags, record.custodian.name]).toEqual([['defamation'], 'Chen Wei']);
    await tabTo((await popup.$eval('.popup-recent a', (link) => link.textContent)) ?? '');
    const opened = product.browser.waitForTarget((target) =>
      target.url().endsWith(`#/item/${items.at(-1)?.id}`),
    );
    await popup.keyboard.press('Enter').catch(() => {}); // the popup closes under the key
    await (await (await opened).asPage()).close();
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

  it('shows the result without scrolling, also under a page of many captures', async () => {
    await page.goto(server.url('/other'), { waitUntil: 'load' });
    const popup = await pressToolbarButton(product, page);
    expect((await capture(popup)).sealed).toBe(true);
    const bottom = await popup.$eval(
      '[role="status"]',
      (region) => region.getBoundingClientRect().bottom,
    );
    expect(bottom).toBeLessThan(600);
    expect(await cutOff(popup)).toEqual([]);
    await popup.close();
  });
});
