import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { capture, chooseMatter } from '../../../cli/browser/drive.ts';
import { exportPackage, openMatterPage } from '../../../cli/browser/export-package.ts';
import {
  type Launch,
  type LaunchedBrowser,
  pressToolbarButton,
} from '../../../cli/browser/launch-browser.ts';
import { serveFolder } from '../../../cli/browser/serve.ts';
import { openProduct, openWorkspace, readStore } from './product.ts';

export const MATTER = {
  reference: 'XM-2021',
  name: '名誉权纠纷 Defamation',
  custodian: '陈伟 Chen Wei',
};

/** A browser, captures of the bundled sample pages in it, and a folder for what is exported. */
export type SampleCaptures = {
  readonly folder: string;
  product(): LaunchedBrowser;
  /** Ends the browser and starts it again with the same profile; of a launch of one's own only. */
  restart(): Promise<void>;
  captureSample(name: string): Promise<void>;
  /** Opens the page of the item with this index, in the order of capture. */
  openItem(index: number): Promise<{ page: Page; id: string }>;
  /** Exports the matter; the page stays open. */
  exportNow(): Promise<{ page: Page; zip: string }>;
  close(): Promise<void>;
};

export const openSampleCaptures = async (launch: Launch = {}): Promise<SampleCaptures> => {
  const folder = await mkdtemp(join(tmpdir(), 'matterproof-samples-'));
  // A browser that is shared with other files cannot be started again.
  const isShared = Object.keys(launch).length === 0;
  const profile = isShared ? undefined : await mkdtemp(join(tmpdir(), 'matterproof-profile-'));
  const sample = await serveFolder('cli/sample');
  const start = () => openProduct({ ...launch, ...(profile && { profile }) });
  let product = await start();
  return {
    folder,
    product: () => product,
    async restart() {
      await product.close();
      product = await start();
    },
    async captureSample(name) {
      const page = await product.browser.newPage();
      await page.goto(new URL(name, sample.url).href, { waitUntil: 'load' });
      const popup = await pressToolbarButton(product, page);
      await chooseMatter(popup, MATTER);
      expect(await capture(popup)).toMatchObject({ sealed: true });
      await popup.close();
      await page.close();
    },
    async openItem(index) {
      const page = await openWorkspace(product);
      const { items } = await readStore(page, 'none');
      const id = items.sort((a, b) => a.number - b.number)[index]?.id ?? '';
      await page.goto(`chrome-extension://${product.extension.id}/workspace.html#/item/${id}`);
      return { page, id };
    },
    async exportNow() {
      const page = await openMatterPage(product, MATTER.reference);
      const [name = ''] = await exportPackage(page, folder);
      return { page, zip: join(folder, name) };
    },
    async close() {
      await product.close();
      await sample.close();
      for (const path of [folder, ...(profile ? [profile] : [])])
        await rm(path, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** The entries of the custody log of the matter, from the first, read past all of our code. */
export const custodyEntries = async (page: Page) => {
  const { custody } = await readStore(page, 'none');
  return custody
    .filter(({ matterId }) => matterId !== 'inbox')
    .sort((a, b) => a.seq - b.seq)
    .map(({ line }) => JSON.parse(line));
};
