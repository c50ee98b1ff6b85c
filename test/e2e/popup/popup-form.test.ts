import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTags, capture, named, press, pressAt, pressNamed } from '../../../cli/browser/drive.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { untilSays, violations } from '../../support/browser/look.ts';
import { cutOff, POST, POSTER } from '../../support/browser/pages/popup-post.ts';
import {
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';
import { itThoroughly } from '../../support/thorough.ts';

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
let page: Page;
beforeAll(async () => {
  server = await servePages({
    '/post': POST,
    '/other': POST.replaceAll('A9', 'B2'),
    '/plain': '<!DOCTYPE html><title>Plain</title><p>words',
  });
  product = await openProduct();
  workspace = await openWorkspace(product);
  page = await product.browser.newPage();
  await page.goto(server.url('/post'), { waitUntil: 'load' });
});
afterAll(async () => {
  await product?.close();
  await server?.close();
});

const recognised = (popup: Page) => untilSays(popup, POSTER);

describe('the form of the popup', () => {
  itThoroughly(
    'chooses the post if recognised, else the page, and keeps a person’s choice',
    async () => {
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
    },
  );

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
      await box.type('，');
      expect(await box.evaluate((field) => (field as HTMLInputElement).value)).toBe('');
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

  it('shows the result without scrolling, also under a page of many captures', async () => {
    for (const path of ['/post', '/other']) {
      await page.goto(server.url(path), { waitUntil: 'load' });
      const popup = await pressToolbarButton(product, page);
      expect((await capture(popup)).sealed).toBe(true);
      const bottom = await popup.$eval(
        '[role="status"]',
        (region) => region.getBoundingClientRect().bottom,
      );
      expect(bottom).toBeLessThan(600);
      expect(await cutOff(popup)).toEqual([]);
      await popup.close();
    }
  });
});
