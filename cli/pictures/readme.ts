import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { capture, chooseMatter, PATIENCE } from '../browser/drive.ts';
import { exportPackage, openMatterPage } from '../browser/export-package.ts';
import {
  type LaunchedBrowser,
  launchBrowser,
  pressToolbarButton,
} from '../browser/launch-browser.ts';
import { serveFolder } from '../browser/serve.ts';
import { chooseLanguage, LANGUAGES, type Language } from './choose-language.ts';

const FOLDER = 'docs/pictures';
const MATTER = { reference: 'XM-2021', name: '星屿电子 v. 桥洞拆机社', custodian: 'Chen Wei' };
/** Twice the pixels, so that the pictures stay sharp on dense screens. */
const SHARP = '--force-device-scale-factor=2';

const pathOf = (screen: string, language?: Language): string =>
  join(FOLDER, language ? `${screen}-${language}.png` : `${screen}.png`);

const capturePages = async (launched: LaunchedBrowser, urls: readonly string[]): Promise<void> => {
  for (const url of urls) {
    const page = await launched.browser.newPage();
    await page.goto(url);
    const popup = await pressToolbarButton(launched, page);
    await chooseMatter(popup, MATTER);
    const { sealed, words } = await capture(popup);
    if (!sealed) throw new Error(`${url} was not captured: ${words}`);
    await popup.close();
    await page.close();
  }
};

/** The popup names the author once it has read the page. */
const isRead = (): boolean =>
  document.querySelector('.popup-page-facts')?.textContent?.includes('桥洞') === true;

const chooseListedMatter = (select: HTMLSelectElement, reference: string): void => {
  const listed = [...select.options].find(({ label }) => label.startsWith(reference));
  if (!listed) return;
  select.value = listed.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

const photographPopup = async (launched: LaunchedBrowser, url: string, language: Language) => {
  const page = await launched.browser.newPage();
  await page.goto(url);
  const popup = await pressToolbarButton(launched, page);
  // A popup that is not in front has no animation frames.
  await popup.waitForFunction(isRead, { polling: 100, timeout: PATIENCE });
  await popup.$eval('select', chooseListedMatter, MATTER.reference);
  const body = await popup.waitForSelector('body');
  await body?.screenshot({ path: pathOf('popup', language) });
  await popup.close();
  await page.close();
};

const photographWorkspace = async (workspace: Page, language: Language): Promise<void> => {
  await workspace.bringToFront();
  await workspace.reload();
  await workspace.waitForSelector('tbody img');
  await workspace.waitForNetworkIdle();
  await workspace.screenshot({ path: pathOf('workspace', language) });
};

/** The report holds both languages on one page. */
const photographReport = async (launched: LaunchedBrowser, folder: string): Promise<void> => {
  const [bag = ''] = await readdir(folder);
  const page = await launched.browser.newPage();
  await page.goto(pathToFileURL(join(folder, bag, 'data/index.html')).href);
  await page.screenshot({ path: pathOf('report') });
  await page.close();
};

const unpack = (zip: string, folder: string): void => {
  if (spawnSync('unzip', ['-q', zip, '-d', folder]).status !== 0)
    throw new Error(`unzip could not unpack ${zip}.`);
};

const makePictures = async (launched: LaunchedBrowser, urls: readonly string[]): Promise<void> => {
  await capturePages(launched, urls);
  const workspace = await openMatterPage(launched, MATTER.reference);
  const downloads = await mkdtemp(join(tmpdir(), 'matterproof-pictures-'));
  const unpacked = await mkdtemp(join(tmpdir(), 'matterproof-report-'));
  const [zip = ''] = await exportPackage(workspace, downloads);
  unpack(join(downloads, zip), unpacked);
  await workspace.keyboard.press('Escape');
  for (const language of LANGUAGES) {
    await chooseLanguage(workspace, language);
    await photographWorkspace(workspace, language);
    await photographPopup(launched, urls[0] ?? '', language);
  }
  await photographReport(launched, unpacked);
  await Promise.all([downloads, unpacked].map((folder) => rm(folder, { recursive: true })));
};

/** Makes the pictures of the README with the build that is there. */
export const makeReadmePictures = async (): Promise<void> => {
  const sample = await serveFolder('cli/sample');
  const launched = await launchBrowser({ args: [SHARP] });
  try {
    await makePictures(
      launched,
      ['post.html', 'alert.html'].map((name) => new URL(name, sample.url).href),
    );
  } finally {
    await launched.close();
    await sample.close();
  }
};
