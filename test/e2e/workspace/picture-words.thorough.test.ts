import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  capture,
  chooseMatter,
  fill,
  named,
  press,
  pressAt,
  pressNamed,
} from '../../../cli/browser/drive.ts';
import { exportPackage, openMatterPage } from '../../../cli/browser/export-package.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { showTo, untilSays, violations, wordsAt } from '../../support/browser/look.ts';
import { openProduct, servePages } from '../../support/browser/product.ts';

const MATTER = { reference: 'TP-2026', name: '图上文字 Words', custodian: '陈伟' };
/** Long enough to run over the end of a line. */
const WORDS = '电芯来自报废车辆，the cells come from scrapped cars，厂家心里清楚得很';
const FILLER = '这是正文的一段话，讲的是别的事情。'.repeat(9);

const POST = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>桥洞的文章</title>
<style>body{margin:0;font:19px/1.8 serif}header,aside{padding:20px 60px}p{margin:0 60px \
24px;width:640px}
b{text-transform:uppercase}.bar{position:sticky;top:0;background:#eee;padding:12px 60px}</style>
<div class="bar">一个一直在的条</div><header>热门：${WORDS}？</header>
<article class="h-entry"><span class="p-author h-card">桥洞</span>
<time class="dt-published" datetime="2026-05-16T20:05:00+08:00">2026-05-16</time>
<div class="e-content"><p>${FILLER}</p><p>大家注意：<span id="words">${WORDS}</span>，不要再买。</p>
<p>${FILLER}</p><p>${FILLER}</p><p><b>read the report</b></p><p>${FILLER}</p></div></article>`;

type Box = { x: number; y: number; width: number; height: number };

let product: LaunchedBrowser;
let pages: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
let folder: string;
/** Where the words are in the page itself, line by line, in CSS pixels from its top left corner. */
let truth: Box[];

beforeAll(async () => {
  pages = await servePages({ '/post': POST });
  folder = await mkdtemp(join(tmpdir(), 'matterproof-words-'));
  product = await openProduct();
  const page = await product.browser.newPage();
  await page.goto(pages.url('/post'), { waitUntil: 'load' });
  truth = await page.$eval('#words', (span) => {
    // As the page lies while it is shot: what sticks is at its own place, and nothing is scrolled.
    const { scrollX, scrollY } = window;
    return [...span.getClientRects()].map(({ x, y, width, height }) => ({
      x: x + scrollX,
      y: y + scrollY,
      width,
      height,
    }));
  });
  const popup = await pressToolbarButton(product, page);
  await chooseMatter(popup, MATTER);
  expect((await capture(popup)).sealed).toBe(true);
  await popup.close();
  await page.close();
  workspace = await openMatterPage(product, MATTER.reference);
  await workspace.setViewport({ width: 1440, height: 900 });
  await pressAt(workspace, 'table a[data-item]');
  await named(workspace, 'button', 'Add statement');
});
afterAll(async () => {
  await product?.close();
  await pages?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Where a point of the page lies on the screen, once the picture with its lines is shown. */
const onScreen = async (x: number, y: number): Promise<{ x: number; y: number }> => {
  const point = await workspace.waitForFunction(
    (left: number, top: number) => {
      const layers = [
        ...document.querySelectorAll<SVGSVGElement>('svg[viewBox]:has(text[data-line])'),
      ];
      const layer = layers.find(
        ({ viewBox: { baseVal: box } }) => top >= box.y && top < box.y + box.height,
      );
      const line = layer?.querySelector('text');
      line?.scrollIntoView({ block: 'start' });
      // The row of tools stays at the top of the window, over what lies there.
      for (let box = line?.parentElement; box; box = box.parentElement)
        if (box.scrollTop > 0) {
          box.scrollTop -= 90;
          break;
        }
      const screen = layer?.getScreenCTM();
      if (!screen) return undefined;
      const at = new DOMPoint(left, top).matrixTransform(screen);
      return { x: at.x, y: at.y };
    },
    {},
    x,
    y,
  );
  return (await point.jsonValue()) as { x: number; y: number };
};

const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
  await workspace.mouse.move(from.x, from.y);
  await workspace.mouse.down();
  await workspace.mouse.move(to.x, to.y, { steps: 8 });
  await workspace.mouse.up();
};

/** The boxes drawn on the picture that is shown, in CSS pixels of the captured page. */
const boxes = () =>
  workspace.$$eval('g[data-statement] rect', (rects) =>
    rects.map((rect) => {
      const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
        Number(rect.getAttribute(name)),
      );
      return { x, y, width, height };
    }),
  );

const expectAt = (drawn: readonly Box[], wanted: readonly Box[]) => {
  expect(drawn).toHaveLength(wanted.length);
  for (const [index, { x, y, width, height }] of wanted.entries()) {
    const box = drawn[index] as Box;
    expect(Math.abs(box.y - y)).toBeLessThan(4);
    expect(Math.abs(box.height - height)).toBeLessThan(4);
    expect(Math.abs(box.x - x)).toBeLessThan(10);
    expect(Math.abs(box.x + box.width - x - width)).toBeLessThan(10);
  }
};

it('words selected on the picture become a statement of the hashed text', async () => {
  expect(truth.length).toBeGreaterThan(1);
  const [first, last] = [truth[0] as Box, truth.at(-1) as Box];
  const from = await onScreen(first.x + 1, first.y + first.height / 2);
  const to = await onScreen(last.x + last.width - 1, last.y + last.height / 2);
  await drag(from, to);
  await workspace.waitForFunction(
    (words) =>
      [...document.querySelectorAll('[role=status]')].some((one) =>
        one.textContent?.includes(words),
      ),
    {},
    WORDS,
  );
  await press(workspace, 'Add statement');
  expect(await wordsAt(workspace, '[role=dialog] blockquote')).toBe(WORDS);
  await fill(workspace, 'Why it is false or wrongful', '检测报告载明为全新电芯');
  await press(workspace, 'Save statement');
  await workspace.waitForSelector('g[data-statement] rect');
  expectAt(await boxes(), truth);
  expect(await violations(workspace)).toEqual([]);
  await showTo(workspace, 'picture-words');
});

it(
  'the whole page shows the same statement at its place in the post, not where a teaser says ' +
    'the same',
  async () => {
    await pressNamed(workspace, 'tab', 'Full page');
    await workspace.waitForSelector('g[data-statement] rect');
    expectAt(await boxes(), truth);
  },
);

it(
  'words that the page shows in capitals are found in its text, and a language is no ' +
    'hindrance',
  async () => {
    const line = await workspace.$$eval('text[data-line]', (texts) => {
      const found = texts.find((text) => text.textContent === 'read the report');
      const [x = 0, y = 0] = ['x', 'y'].map((name) => Number(found?.getAttribute(name)));
      return { x, y, length: Number(found?.getAttribute('textLength')) };
    });
    const from = await onScreen(line.x + 1, line.y - 4);
    await drag(from, await onScreen(line.x + line.length - 1, line.y - 4));
    await workspace.waitForFunction(() =>
      [...document.querySelectorAll('[role=status]')].some((one) =>
        one.textContent?.includes('READ THE REPORT'),
      ),
    );
  },
);

it('a copy is drawn on with all statements outlined at once', async () => {
  await press(workspace, 'Redact / annotate');
  await press(workspace, 'Outline the statements');
  await workspace.waitForSelector('[role=dialog] ul button');
  const places = await workspace.$$eval('[role=dialog] ul small', (all) =>
    all.map((place) => (place as HTMLElement).innerText.match(/\d+/g)?.map(Number) ?? []),
  );
  expect(places).toHaveLength(truth.length);
  // The dialog begins with the page's first picture, whose pixels are the page's own.
  const drawn = places.map(([x = 0, y = 0, width = 0, height = 0]) => ({ x, y, width, height }));
  expectAt(drawn, truth);
  expect(await violations(workspace)).toEqual([]);
  await showTo(workspace, 'picture-outlines');
});

it('a region marked by keyboard with typed words is a transcript that verifies', async () => {
  await workspace.keyboard.press('Escape');
  await workspace.waitForFunction(() => !document.querySelector('[role=dialog]'));
  await press(workspace, 'Add statement from a region');
  await press(workspace, 'Mark a region');
  const region = await workspace.waitForSelector('[role=dialog] button[aria-pressed=true]');
  await region?.focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown'] as const)
    await workspace.keyboard.press(key);
  await workspace.keyboard.down('Shift');
  await workspace.keyboard.press('ArrowRight');
  await workspace.keyboard.up('Shift');
  const place = (await wordsAt(workspace, '[role=dialog] button[aria-pressed=true] small'))
    .match(/\d+/g)
    ?.map(Number);
  await fill(workspace, 'Words, as you read or hear them', '=图中的字 “假货”');
  expect(await violations(workspace)).toEqual([]);
  await showTo(workspace, 'region-dialog');
  await press(workspace, 'Continue');
  await untilSays(workspace, 'Transcript by 陈伟');
  await fill(workspace, 'Why it is false or wrongful', '商品经鉴定为正品');
  expect(await violations(workspace)).toEqual([]);
  await press(workspace, 'Save statement');
  await untilSays(workspace, 'Statements in pictures, video and sound');
  await workspace.waitForFunction(
    () => document.querySelectorAll('g[data-statement]:has(> rect:only-of-type)').length > 0,
  );
  expect(await violations(workspace)).toEqual([]);
  await showTo(workspace, 'region-statement');

  await pressAt(workspace, `nav[aria-label="Matters"] a ::-p-text(${MATTER.reference})`);
  const [zip = ''] = await exportPackage(workspace, folder, { profile: 'court' });
  const verification = await verifyZip(new Blob([await readFile(join(folder, zip))]));
  expect(verification.findings).toEqual([]);
  expect(verification.notes.map(({ code }) => code)).toContain('TRANSCRIPTS');
  const stated = verification.facts.index?.matter.statements ?? [];
  const [x, y, width, height] = place ?? [];
  expect(stated.map(({ anchor }) => anchor)).toContainEqual(
    expect.objectContaining({
      ...{ exact: '=图中的字 “假货”', by: '陈伟', region: { x, y, width, height } },
    }),
  );
});
