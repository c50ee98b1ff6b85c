import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, named, press, pressAt, pressNamed } from '../../../cli/browser/drive.ts';
import { exportPackage } from '../../../cli/browser/export-package.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import {
  confirmDialog,
  setLook,
  showTo,
  untilSays,
  violations,
  wordsAt,
} from '../../support/browser/look.ts';
import { openProduct, openWorkspace, readStore } from '../../support/browser/product.ts';
import { buildPdf } from '../../support/files/build-pdf.ts';
import { verifyFiles } from '../../support/packages/verify-files.ts';

/** 民事裁定书 in GBK, in a font that the PDF does not hold. */
const GBK = Buffer.from('c3f1cac2b2c3b6a8cae9', 'hex');
const PDF = buildPdf({ pages: ['Civil Ruling No. 7'], gbkPage: GBK });
const MAIL = [
  'From: Clerk <clerk@court.example>',
  'To: Counsel <counsel@firm.example>',
  'Subject: Service of the ruling',
  'Date: Mon, 02 Mar 2026 10:00:00 +0800',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Served today.</p><img src="https://tracker.example/x.png">' +
    '<script>document.title="ran"</script>',
].join('\r\n');

let product: LaunchedBrowser;
let folder: string;
let page: Page;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matterproof-files-'));
  product = await openProduct();
  page = await openWorkspace(product, '#/matter/inbox');
  await setLook(page, 'en', 'light');
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
});
afterAll(async () => {
  await product?.close();
  await rm(folder, { recursive: true, force: true });
});

type Given = { readonly name: string; readonly base64: string; readonly type: string };

/** Drops files on the page, as a person who drags them from a folder does. */
const drop = (files: readonly Given[]) =>
  page.evaluate((all) => {
    const data = new DataTransfer();
    for (const { name, base64, type } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type }));
    }
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  }, files);

const given = async (): Promise<Given[]> => {
  const photo = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(320, 240);
    const context = canvas.getContext('2d');
    if (context) context.fillStyle = '#2a6';
    context?.fillRect(40, 40, 200, 120);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  });
  return [
    { name: '裁定书.pdf', base64: Buffer.from(PDF).toString('base64'), type: 'application/pdf' },
    { name: 'service.eml', base64: Buffer.from(MAIL).toString('base64'), type: 'message/rfc822' },
    { name: 'scene.jpg', base64: photo, type: 'image/jpeg' },
  ];
};

const openItem = async (title: string): Promise<void> => {
  await page.evaluate(() => {
    location.hash = '#/matter/inbox';
  });
  await pressAt(page, `tbody tr ::-p-text(${title})`);
  await page.waitForSelector('article header h1');
};

describe('files that are dropped on a matter', () => {
  it('are added once a person says where they come from and how they were obtained', async () => {
    await named(page, 'button', 'Add files');
    await drop(await given());
    await named(page, 'button', 'Add 3 files');
    expect(await violations(page)).toEqual([]);
    await showTo(page, 'files-dialog');
    await confirmDialog(page);
    await untilSays(page, 'Say where the files come from.');
    await fill(page, 'Where they come from', '杭州互联网法院');
    await fill(page, 'How they were obtained', 'Served electronically on 2 March 2026');
    await confirmDialog(page);
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length >= 3);
    const { items, artifacts } = await readStore(page);
    expect(items.map(({ record }) => JSON.parse(record).post.kind)).toEqual([
      'file',
      'file',
      'file',
    ]);
    expect(items.map(({ status }) => status)).toEqual(['complete', 'complete', 'complete']);
    const text = artifacts.find(({ path, bytes }) => path === 'text.txt' && bytes > 0);
    expect(text).toBeDefined();
    const texts = artifacts
      .filter(({ path }) => path === 'text.txt')
      .map(({ base64 }) => Buffer.from(base64, 'base64').toString('utf8'));
    expect(texts.join('\n')).toContain('民事裁定书'); // by the character maps in the package
  });

  it('show the pages of a PDF as pictures', async () => {
    await showTo(page, 'files-list');
    await openItem('裁定书');
    await page.waitForFunction(() => {
      const canvas = document.querySelector('canvas');
      const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      return data?.some((value, at) => at % 4 === 0 && value < 128);
    });
    expect(await violations(page)).toEqual([]);
    await showTo(page, 'files-pdf');
    await pressNamed(page, 'tab', 'Details');
    await untilSays(page, 'What the file says of itself');
    expect(await wordsAt(page, 'article')).toContain('Served electronically on 2 March 2026');
    expect(await violations(page)).toEqual([]);
    await showTo(page, 'files-details');
  });

  it('show an e-mail as plain text, and nothing in it runs or is fetched', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openItem('service.eml');
    await untilSays(page, 'Served today.');
    await showTo(page, 'files-mail');
    expect(await page.title()).not.toBe('ran');
    expect(await page.$('iframe')).toBeNull();
    expect(asked.filter((url) => url.includes('tracker.example'))).toEqual([]);
    await openItem('scene.jpg');
    await page.waitForFunction(() =>
      [...document.images].some(({ src, naturalWidth }) => src.startsWith('blob:') && naturalWidth),
    );
    await showTo(page, 'files-photo');
  });

  it('are said to be duplicates when the same bytes are added again', async () => {
    await page.evaluate(() => {
      location.hash = '#/matter/inbox';
    });
    await named(page, 'button', 'Add files');
    const [, mail] = await given();
    await drop(mail ? [mail] : []);
    await untilSays(page, /The same bytes are in this matter already/);
    await press(page, 'Cancel');
  });

  it('go out in a package that verifies, the files byte for byte', async () => {
    const [name = ''] = await exportPackage(page, folder);
    const zip = join(folder, name);
    expect(await verifyFiles([zip])).toEqual([]);
    const list = execFileSync('unzip', ['-Z1', zip], { encoding: 'utf8' });
    const path = list.split('\n').find((one) => one.endsWith('/file.pdf')) ?? '';
    expect(execFileSync('unzip', ['-p', zip, path]).equals(Buffer.from(PDF))).toBe(true);
    const report = execFileSync('unzip', ['-p', zip, '*/data/index.html'], { encoding: 'utf8' });
    expect(report).toContain('Served electronically on 2 March 2026');
  });
});
