import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { FilingPurpose } from '../../lib/filing/filing-choice.ts';
import { PATIENCE } from '../browser/drive.ts';
import { exportPackage } from '../browser/export-package.ts';
import { chooseLanguage, LANGUAGES, type Language } from './choose-language.ts';
import { type OpenCase, openCase, untilAtRest } from './open-case.ts';

const FOLDER = 'docs/pictures';
const SIGHT = { width: 1280, height: 800, scale: 1.5 };
/** Dots an inch of a printed sheet: its smallest letters can just be read. */
const SHEET_DOTS = 100;
/** The first sheet of the first exhibit, after the cover, its limits and the contents. */
const SHEET = 4;

const pathOf = (screen: string, language?: Language): `${string}.png` =>
  `${join(FOLDER, language ? `${screen}-${language}` : screen)}.png`;

const run = (program: string, args: readonly string[]): void => {
  if (spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
    throw new Error(`${program} ${args.join(' ')} failed`);
};

/** The popup names the author once it has read the page. */
const isRead = (): boolean =>
  document.querySelector('.popup-page-facts')?.textContent?.includes('桥洞') === true;

const photographPopup = async (open: OpenCase, language: Language): Promise<void> => {
  const popup = await open.openPopup();
  // A popup that is not in front has no animation frames.
  await popup.waitForFunction(isRead, { polling: 100, timeout: PATIENCE });
  await untilAtRest(popup);
  const body = await popup.waitForSelector('body');
  await body?.screenshot({ path: pathOf('popup', language) });
  await popup.close();
};

/** Exports for a purpose, as the English screens name it. Returns the unpacked bag. */
const exportBag = async (
  workspace: Page,
  purpose: FilingPurpose,
  folder: string,
): Promise<string> => {
  const downloads = join(folder, purpose);
  await mkdir(downloads);
  const [zip = ''] = await exportPackage(workspace, downloads, { purpose });
  run('unzip', ['-q', join(downloads, zip), '-d', join(downloads, 'unpacked')]);
  const [bag = ''] = await readdir(join(downloads, 'unpacked'));
  return join(downloads, 'unpacked', bag);
};

/** The report holds both languages on one page. */
const photographReport = async ({ launched }: OpenCase, bag: string): Promise<void> => {
  const page = await launched.browser.newPage();
  await page.setViewport({ ...SIGHT, deviceScaleFactor: SIGHT.scale });
  await page.goto(pathToFileURL(join(bag, 'data/index.html')).href);
  await page.screenshot({ path: pathOf('report') });
  await page.close();
};

const drawSheet = (pdf: string, sheet: number, picture: string): void =>
  run('pdftoppm', [
    ...['-singlefile', '-png', '-f', `${sheet}`, '-r', `${SHEET_DOTS}`, pdf],
    picture.replace(/\.png$/u, ''),
  ]);

/** A sheet of the exhibits and the list of them, as each court gets them. */
const drawFiled = (bag: string, language: Language): void => {
  const filed = join(bag, 'data/filing');
  drawSheet(join(filed, 'exhibits.pdf'), SHEET, pathOf('exhibit', language));
  drawSheet(join(filed, `exhibit-list.${language}.pdf`), 1, pathOf('exhibit-list', language));
};

const PURPOSES = { en: 'us-court', 'zh-CN': 'cn-court' } as const;

/** Makes the pictures of the README with the build that is there; poppler draws the sheets. */
export const makeReadmePictures = async (): Promise<void> => {
  const open = await openCase(SIGHT);
  const folder = await mkdtemp(join(tmpdir(), 'matterproof-pictures-'));
  try {
    await chooseLanguage(await open.openView('items'), 'en');
    for (const language of LANGUAGES) {
      const bag = await exportBag(await open.openView('items'), PURPOSES[language], folder);
      drawFiled(bag, language);
      if (language === 'en') await photographReport(open, bag);
    }
    for (const language of LANGUAGES) {
      await chooseLanguage(await open.openView('items'), language);
      await (await open.openView('items')).screenshot({ path: pathOf('workspace', language) });
      await photographPopup(open, language);
    }
  } finally {
    await open.close();
    await rm(folder, { recursive: true });
  }
};
