import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { capture, pressNamed } from '../../../cli/browser/drive.ts';
import { exportPackage } from '../../../cli/browser/export-package.ts';
import { pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { openProduct } from '../browser/product.ts';
import { watchBrowser } from './canary.ts';
import { type HostileBrowser, readVerdict } from './hostile-browser.ts';
import { startRecordingProxy, throughProxy } from './recording-proxy.ts';

const LIMIT_MS = 540_000;
const LOAD_MS = 30_000;

/** Chromium with the shipped build. */
export const openInChromium = async (): Promise<HostileBrowser> => {
  const proxy = await startRecordingProxy();
  const downloads = await mkdtemp(join(tmpdir(), 'matterproof-hostile-'));
  const product = await openProduct({ args: throughProxy(proxy) });
  const canary = watchBrowser(product.browser);
  const open = async (url: string): Promise<Page> => {
    const page = await product.browser.newPage();
    await canary.watch(page);
    // Of the files of a package, verify.html alone has a script.
    if (url.startsWith('file:') && !url.endsWith('/verify.html')) await canary.noteScripts(page);
    await page.goto(url, { waitUntil: 'load', timeout: LIMIT_MS });
    return page;
  };
  const openWorkspace = (place: string): Promise<Page> =>
    open(`chrome-extension://${product.extension.id}/workspace.html${place}`);
  return {
    proxy,
    open,
    openWorkspace,
    async capture(url, scope) {
      const page = await product.browser.newPage();
      await canary.watch(page);
      try {
        // Some saved pages wait for what nobody serves: they are captured as they are then.
        await page.goto(url, { waitUntil: 'load', timeout: LOAD_MS }).catch(() => {});
        const pressed = async () => {
          const popup = await pressToolbarButton(product, page);
          if (scope) await pressNamed(popup, 'radio', scope);
          const { words } = await capture(popup, LIMIT_MS);
          await popup.close();
          return words;
        };
        // A page that opens another program, as one of Telegram's does, takes the focus, and the
        // browser closes the popup: a person presses once more.
        return await pressed().catch((error) => {
          if (/detached|closed/iu.test(String(error))) return pressed();
          throw error;
        });
      } finally {
        await page.close();
      }
    },
    async exportFor(matterId, purpose) {
      const page = await openWorkspace(`#/matter/${matterId}`);
      const [name = ''] = await exportPackage(page, downloads, { purpose, limit: LIMIT_MS });
      await page.close();
      return join(downloads, name);
    },
    async verify(url, zip) {
      const page = await (url.startsWith('#') ? openWorkspace(url) : open(url));
      const input = (await page.waitForSelector('input[type=file]')) as unknown as {
        uploadFile(path: string): Promise<void>;
      };
      await input.uploadFile(zip);
      await expect
        .poll(() => page.evaluate(readVerdict), { interval: 300, timeout: LIMIT_MS })
        .not.toBe('');
      const said = await page.evaluate(readVerdict);
      await page.close();
      return said;
    },
    heard: async () => canary.take(),
    async close() {
      await product.close();
      await proxy.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
};
