import { readdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { Profile } from '../../lib/format/profile.ts';
import { DEFAULT_CHOICE, type ExportChoice } from '../../lib/package/export-choice.ts';
import { named, press, pressAt, pressNamed } from './drive.ts';
import type { LaunchedBrowser } from './launch-browser.ts';

/** Opens the workspace at the matter of this reference. */
export const openMatterPage = async (
  { browser, extension }: LaunchedBrowser,
  reference: string,
): Promise<Page> => {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/workspace.html`);
  await pressAt(page, `nav[aria-label="Matters"] a ::-p-text(${reference})`);
  await page.waitForSelector(`nav a[aria-current] ::-p-text(${reference})`);
  return page;
};

/** Remembers a choice for the matter that the page shows, as its export dialog does. */
export const chooseProfile = async (page: Page, profile: Profile): Promise<void> => {
  const [, matterId] = /#\/matter\/([^/?]+)/.exec(page.url()) ?? [];
  if (matterId === undefined) throw new Error(`The page shows no matter: ${page.url()}`);
  const choice: ExportChoice = { ...DEFAULT_CHOICE, profile };
  await page.evaluate(
    (kept) =>
      (
        globalThis as unknown as {
          chrome: { storage: { local: { set: (values: object) => Promise<void> } } };
        }
      ).chrome.storage.local.set(kept),
    { [`exportChoice:${matterId}`]: choice },
  );
};

/**
 * Looks now and then: a search by accessible name would rebuild the page's accessibility tree at
 * each step of its progress.
 */
const isSaved = (): boolean =>
  [...document.querySelectorAll('button')].some(
    ({ textContent }) => textContent === 'Verify it now',
  );

/** Chooses the profile for counsel where nothing was chosen for the matter before. */
const chooseForCounsel = async (page: Page): Promise<void> => {
  await named(page, 'radio', 'For counsel');
  const isChosen = await page.$$eval('[role="dialog"] input[type="radio"]', (radios) =>
    radios.some((radio) => (radio as HTMLInputElement).checked),
  );
  if (!isChosen) await pressNamed(page, 'radio', 'For counsel');
};

/**
 * Exports the matter that the page shows: opens the dialog, presses Export, and waits for the
 * download's end. The profile is the one remembered for the matter, or else counsel's. Returns the
 * files' names in `folder`.
 */
export const exportPackage = async (
  page: Page,
  folder: string,
  limit = 600_000,
): Promise<string[]> => {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const before = new Set(await readdir(folder));
  await press(page, 'Export package');
  await chooseForCounsel(page);
  await press(page, 'Export');
  await page.waitForFunction(isSaved, { polling: 100, timeout: limit });
  const after = await readdir(folder);
  return after.filter((name) => name.endsWith('.zip') && !before.has(name)).sort();
};
