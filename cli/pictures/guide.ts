import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { handover as english } from '../../lib/words/en/handover.ts';
import { handover as chinese } from '../../lib/words/zh-CN/handover.ts';
import { PATIENCE, pressNamed } from '../browser/drive.ts';
import { exportPackage } from '../browser/export-package.ts';
import { chooseLanguage, LANGUAGES, type Language } from './choose-language.ts';
import { type OpenCase, openCase, untilAtRest } from './open-case.ts';

/** Where the guide's pictures lie; the build has them under `guide/`. */
export const GUIDE_PICTURES = 'docs/pictures/guide';

/** As wide as the guide's column allows without letters that are too small to read. */
const SIGHT = { width: 1120, height: 720, scale: 1.5 };
/** Flat colours and letters: no eye sees the difference to more, which takes twice the bytes. */
const QUALITY = 82;

type Place = `${string}.webp`;

const photograph = (page: Page, path: Place): Promise<unknown> =>
  page.screenshot({ path, type: 'webp', quality: QUALITY, captureBeyondViewport: false });

const photographPart = async (page: Page, selector: string, path: Place): Promise<void> => {
  const part = await page.waitForSelector(selector);
  await part?.screenshot({ path, type: 'webp', quality: QUALITY });
};

/** Views of the matter that the guide shows without the sidebar. */
const VIEWS = ['timeline', 'remedies', 'readiness'] as const;

/** The popup names the author once it has read the page. */
const isRead = (): boolean =>
  document.querySelector('.popup-page-facts')?.textContent?.includes('桥洞') === true;

const photographPopup = async (open: OpenCase, path: Place): Promise<void> => {
  const popup = await open.openPopup();
  // A popup that is not in front has no animation frames.
  await popup.waitForFunction(isRead, { polling: 100, timeout: PATIENCE });
  await untilAtRest(popup);
  await photograph(popup, path);
  await popup.close();
};

const EXPORT = { en: english.exportPackage, 'zh-CN': chinese.exportPackage } as const;

const photographDialog = async (open: OpenCase, language: Language, path: Place) => {
  const page = await open.openView('items');
  await pressNamed(page, 'button', EXPORT[language]);
  await page.waitForSelector('[role="dialog"]');
  await untilAtRest(page);
  await photograph(page, path);
  await page.keyboard.press('Escape');
};

/** Exports for counsel, as the English screens name it. Returns where the zip lies. */
const exportCase = async (open: OpenCase, folder: string): Promise<string> => {
  const page = await open.openView('items');
  await chooseLanguage(page, 'en');
  const [zip = ''] = await exportPackage(await open.openView('items'), folder, {
    profile: 'counsel',
  });
  return join(folder, zip);
};

const PROVEN = { en: english.proven, 'zh-CN': chinese.proven } as const;

/** What the workspace says of a package that somebody else sends. */
const photographVerified = async (open: OpenCase, zip: string, language: Language, path: Place) => {
  const page = await open.openPlace('#/verify');
  const [input] = await page.$$('main input[type="file"]');
  await (input as Awaited<ReturnType<typeof page.$<'input'>>>)?.uploadFile(zip);
  await page.waitForSelector(`main ::-p-text(${PROVEN[language]})`, { timeout: PATIENCE });
  await page.$eval('main [role="status"]', (line) => line.scrollIntoView());
  await untilAtRest(page);
  await photograph(page, path);
};

const photographIn = async (open: OpenCase, zip: string, language: Language): Promise<void> => {
  const folder = join(GUIDE_PICTURES, language);
  const at = (name: string): Place => `${join(folder, name)}.webp`;
  await mkdir(folder, { recursive: true });
  await chooseLanguage(await open.openView('items'), language);
  await photographPopup(open, at('popup'));
  await photograph(await open.openView('items'), at('items'));
  for (const view of VIEWS) await photographPart(await open.openView(view), 'main', at(view));
  await photographPart(await open.openItem(1), 'main', at('statement'));
  await photographDialog(open, language, at('export'));
  await photographVerified(open, zip, language, at('verified'));
};

/** Makes the pictures of the guide with the build that is there, in both languages. */
export const makeGuidePictures = async (): Promise<void> => {
  const open = await openCase(SIGHT);
  const folder = await mkdtemp(join(tmpdir(), 'matterproof-guide-'));
  try {
    const zip = await exportCase(open, folder);
    for (const language of LANGUAGES) await photographIn(open, zip, language);
  } finally {
    await open.close();
    await rm(folder, { recursive: true });
  }
};
