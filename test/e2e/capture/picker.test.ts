import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../../cli/browser/drive.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { PICKER_PAGES } from '../../support/browser/pages/picker-pages.ts';
import { differingRows } from '../../support/browser/pixels.ts';
import {
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';
import { casesOf, itThoroughly } from '../../support/thorough.ts';

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
beforeAll(async () => {
  server = await servePages(PICKER_PAGES);
  product = await openProduct();
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
});

const openPicker = async (
  path: string,
  prepare: (page: Page) => Promise<unknown> = async () => {},
) => {
  const page = await product.browser.newPage();
  await page.goto(server.url(path), { waitUntil: 'load' });
  await prepare(page);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const plain = Buffer.from(await page.screenshot());
  const popup = await pressToolbarButton(product, page);
  const closed = new Promise((done) => popup.once('close', done));
  await press(popup, 'Point at a post');
  await closed;
  await page.bringToFront();
  await frames(page);
  return { page, before, plain };
};
const frames = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
const middle = (page: Page, selector: string) =>
  page.$eval(selector, (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
const source = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

/** The item that follows those there were, once it is sealed. */
const nextItem = async (known: number) => {
  await expect
    .poll(async () => (await readStore(workspace, 'none')).items.length, {
      timeout: 180_000,
      interval: 100,
    })
    .toBe(known + 1);
  const { items, artifacts } = await readStore(workspace, 'newest');
  const item = items.at(-1);
  const file = (path: string) =>
    Buffer.from(
      artifacts.find((one) => one.item === item?.id && one.path === path)?.base64 ?? '',
      'base64',
    );
  return { record: JSON.parse(item?.record ?? '{}'), file };
};
const known = async () => (await readStore(workspace, 'none')).items.length;

describe('pointing at a post', () => {
  itThoroughly(
    'takes the one of several alike under the pointer, and is in no picture',
    async () => {
      const count = await known();
      const { page, before, plain } = await openPicker('/feed');
      const { x, y } = await middle(page, '#p3 p');
      await page.mouse.move(x, y);
      await frames(page);
      const outlined = Buffer.from(await page.screenshot());
      expect(await differingRows(workspace, outlined, plain)).not.toEqual([]);
      await page.mouse.click(x, y);
      const { record, file } = await nextItem(count);
      expect(file('post.txt').toString()).toBe(
        '作者 3\n\n第 3 条帖文 the words of post 3, long enough to be one',
      );
      expect(record.artifacts.map(({ role }: { role: string }) => role)).toContain('post');
      expect(await differingRows(workspace, file('viewport.png'), plain)).toEqual([]);
      expect(await source(page)).toBe(before);
      await page.close();
    },
  );

  itThoroughly('takes what the keys lead to: parent, child and siblings, then Enter', async () => {
    const count = await known();
    const { page } = await openPicker('/feed');
    await page.mouse.move(...(Object.values(await middle(page, '#p1')) as [number, number]));
    for (const key of [
      'ArrowRight',
      'ArrowUp',
      'ArrowDown',
      'ArrowRight',
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
    ] as const)
      await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    const { file } = await nextItem(count);
    expect(file('post.txt').toString()).toBe('quoted words, quoted words');
    await page.close();
  });

  itThoroughly('takes what the keys widened, when clicked where the pointer rests', async () => {
    const count = await known();
    const { page } = await openPicker('/feed');
    const { x, y } = await middle(page, '#p2');
    await page.mouse.move(x, y);
    await page.keyboard.press('ArrowUp');
    await page.mouse.click(x, y);
    const { file } = await nextItem(count);
    expect(file('post.txt').toString()).toMatch(/作者 1.*作者 4/s);
    await page.close();
  });

  itThoroughly('gives a post that was pointed at no other post’s author or time', async () => {
    const count = await known();
    const { page } = await openPicker('/two');
    const { x, y } = await middle(page, '#reply');
    await page.mouse.click(x, y);
    const { record } = await nextItem(count);
    expect(record.post).toEqual({
      kind: 'post',
      text: 'a reply by somebody else, not the author',
      recognisedBy: 'pointed/1',
    });
    await page.close();
  });

  itThoroughly('gives the post that was recognised its own author', async () => {
    const count = await known();
    const { page } = await openPicker('/two');
    const { x, y } = await middle(page, '#own');
    await page.mouse.click(x, y);
    const { record, file } = await nextItem(count);
    expect(file('post.txt').toString()).toContain('the words of the article itself');
    expect(record.post).toMatchObject({ author: { name: 'Known Author' } });
    await page.close();
  });

  it('gives up on Escape and restores focus and scroll position', async () => {
    const count = await known();
    const { page, before, plain } = await openPicker('/feed', (opened) => opened.focus('#draft'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('x');
    await page.keyboard.press('Escape');
    await expect.poll(() => source(page)).toBe(before);
    await frames(page);
    expect(await page.evaluate(() => [document.activeElement?.id, scrollY])).toEqual(['draft', 0]);
    expect(await page.$eval('#draft', (input) => (input as HTMLInputElement).value)).toBe('draft');
    const after = Buffer.from(await page.screenshot());
    // the caret blinks
    expect((await differingRows(workspace, after, plain)).length).toBeLessThan(30);
    await page.keyboard.type('y');
    expect(await page.$eval('#draft', (input) => (input as HTMLInputElement).value)).toContain('y');
    expect(await known()).toBe(count);
    await page.close();
  });

  itThoroughly('is opened once, however often it is asked for', async () => {
    const count = await known();
    const { page } = await openPicker('/feed');
    const popup = await pressToolbarButton(product, page);
    await press(popup, 'Point at a post');
    await expect.poll(() => popup.isClosed()).toBe(true);
    await page.bringToFront();
    await frames(page);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
    const { x, y } = await middle(page, '#p4');
    await page.mouse.click(x, y);
    await nextItem(count);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await page.close();
  });
});

describe('a page that fights the picker', () => {
  it.each(
    casesOf(
      ['/swallows', '/removes', '/removes-at-once', '/restyles', '/strict', '/sandboxed'],
      ['/removes-at-once'],
    ),
  )('%s is pointed at all the same, by mouse and by keys', async (path) => {
    for (const way of casesOf<'mouse' | 'keys'>(['mouse', 'keys'], ['keys'])) {
      const count = await known();
      const { page, before, plain } = await openPicker(path);
      const { x, y } = await middle(page, way === 'mouse' ? '#p3' : '#p2');
      await page.mouse.move(x, y);
      await frames(page);
      expect(
        await differingRows(workspace, Buffer.from(await page.screenshot()), plain),
      ).not.toEqual([]);
      if (way === 'mouse') await page.mouse.click(x, y);
      else for (const key of ['ArrowRight', 'Enter'] as const) await page.keyboard.press(key);
      const { file } = await nextItem(count);
      expect(file('post.txt').toString()).toContain('作者 3');
      expect(file('post.txt').toString()).not.toContain('作者 2');
      expect(await differingRows(workspace, file('viewport.png'), plain)).toEqual([]);
      expect(await source(page)).toBe(before);
      await page.close();
    }
  });

  itThoroughly('sees nothing of what is pointed at', async () => {
    const count = await known();
    const { page } = await openPicker('/swallows');
    const { x, y } = await middle(page, '#p3');
    await page.mouse.click(x, y);
    await nextItem(count);
    expect(
      await page.evaluate(() =>
        (window as unknown as { seen: string[] }).seen.filter((type) => !/move/.test(type)),
      ),
    ).toEqual([]);
    await page.close();
  });

  it('cannot choose by events of its own making', async () => {
    const count = await known();
    const { page } = await openPicker('/feed');
    await page.evaluate(() => {
      for (const target of [window, document.body, document.activeElement ?? document])
        for (const event of [
          new MouseEvent('click', { clientX: 300, clientY: 300, bubbles: true }),
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }),
        ])
          target.dispatchEvent(event);
    });
    await frames(page);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBe(2);
    expect(await known()).toBe(count);
    await page.close();
  });

  itThoroughly('with a dialog on top has the dialog pointed at', async () => {
    const count = await known();
    const { page } = await openPicker('/dialog');
    const { x, y } = await middle(page, '#inside');
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    const { file } = await nextItem(count);
    expect(file('post.txt').toString()).toContain('words in a dialog');
    expect(await page.$eval('dialog', (dialog) => dialog.open)).toBe(true);
    await page.close();
  });
});
