import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportPackage } from '../../../cli/browser/export-package.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { goTo } from '../../support/browser/fill-case.ts';
import {
  captureUrl,
  openProduct,
  openWorkspace,
  type Route,
  servePages,
} from '../../support/browser/product.ts';
import { readNewest } from '../../support/browser/read-newest.ts';
import { buildPdf } from '../../support/files/build-pdf.ts';
import { verifyFiles } from '../../support/packages/verify-files.ts';
import { casesOf, itThoroughly } from '../../support/thorough.ts';

const PDF = Buffer.from(buildPdf({ pages: ['Civil Ruling No. 7'] }));
const servePdf: Route = (_request, response) => {
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-disposition': "inline; filename*=UTF-8''%E8%A3%81%E5%AE%9A%E4%B9%A6.pdf",
  });
  response.end(PDF);
};
/** A PDF for the browser's own viewer, and something else for whoever asks after it. */
const onlyShown =
  (refuse: (response: ServerResponse) => void): Route =>
  (request, response) =>
    request.headers['sec-fetch-mode'] === 'navigate'
      ? (servePdf as Exclude<Route, string>)(request, response)
      : refuse(response);

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matterproof-pdf-tab-'));
  server = await servePages({
    '/ruling.pdf': servePdf,
    // Shown once; what is asked again gets no PDF.
    '/gone.pdf': onlyShown((response) => {
      response.writeHead(404, { 'content-type': 'text/html' });
      response.end('gone');
    }),
    '/session': onlyShown((response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<title>Sign in</title><form></form>');
    }),
    '/in-memory': `<!DOCTYPE html><title>测试</title><script>
         const show = async () => {
           const pdf = await (await fetch('/ruling.pdf')).blob();
           location.href = URL.createObjectURL(pdf);
         };
       </script>`,
  });
  product = await openProduct();
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

describe('a tab that shows a PDF', () => {
  const show = async (path: string, prepare?: (page: Page) => Promise<void>) => {
    const { page, outcome } = await captureUrl(product, server.url(path), {
      ...(prepare && { prepare }),
    });
    await page.close();
    const stored = await readNewest(workspace);
    const paths = stored.record.artifacts.map(({ path: one }: { path: string }) => one);
    return { outcome, paths, ...stored };
  };

  it('is captured as that file, with its text and the picture of the screen', async () => {
    const { outcome, paths, record, text, bytes } = await show('/ruling.pdf');
    expect(outcome.words).toContain('Sealed as');
    expect(paths).toEqual(['file.pdf', 'text.txt', 'viewport.png']);
    expect(bytes('file.pdf').equals(PDF)).toBe(true);
    expect(text('text.txt')).toContain('Civil Ruling No. 7');
    expect(record).toMatchObject({
      status: 'complete',
      page: { url: server.url('/ruling.pdf'), headers: { 'content-type': 'application/pdf' } },
      post: { kind: 'file', title: '裁定书.pdf' },
      file: { pages: 1, fetched: { from: 'server', status: 200 } },
      source: { obtained: expect.stringContaining('not necessarily those that the viewer shows') },
    });
  });

  itThoroughly(
    'goes out with its pages among the exhibits, in a package that verifies',
    async () => {
      await goTo(workspace, '#/matter/inbox');
      const [name = ''] = await exportPackage(workspace, folder, { purpose: 'us-court' });
      const zip = join(folder, name);
      expect(await verifyFiles([zip])).toEqual([]);
      const exhibits = execFileSync('unzip', ['-p', zip, '*/data/filing/exhibits.pdf']);
      const text = execFileSync('pdftotext', ['-', '-'], { input: exhibits, encoding: 'utf8' });
      expect(text).toContain('file.pdf, page 1 of 1 of the file');
      expect(text).toContain('Civil Ruling No. 7');
    },
  );

  // The first press on a page of the site is what lets the extension read what its memory holds.
  itThoroughly('in the memory of its page is read there', async () => {
    const { paths, record, bytes } = await show('/in-memory', async (page) => {
      await (await pressToolbarButton(product, page)).close();
      await Promise.all([page.waitForNavigation(), page.evaluate('void show()')]);
    });
    expect(paths).toEqual(['file.pdf', 'text.txt', 'viewport.png']);
    expect(bytes('file.pdf').equals(PDF)).toBe(true);
    expect(record).toMatchObject({ status: 'complete', file: { fetched: { from: 'page' } } });
    expect(record.page.url).toMatch(/^blob:/);
  });

  const NOT_GIVEN = [
    ['/gone.pdf', 'status 404'],
    ['/session', 'perhaps a page to sign in'],
  ] as const;
  it.each(casesOf(NOT_GIVEN, NOT_GIVEN.slice(1)))(
    'that is not given twice (%s) is kept as a picture, which the popup says',
    async (path, words) => {
      const { outcome, paths, record, codes } = await show(path);
      expect(outcome.words).toContain(words);
      expect(paths).toEqual(['viewport.png']);
      expect(codes).toEqual(['FILE_NOT_FETCHED']);
      expect(record.file).toBeUndefined();
    },
  );
});
