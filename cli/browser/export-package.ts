import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { FilingPurpose } from '../../lib/filing/filing-choice.ts';
import { DEFAULT_PROFILE, type Profile } from '../../lib/format/profile.ts';
import { exportChoice } from '../../lib/words/en/export-choice.ts';
import { filingChoice } from '../../lib/words/en/filing-choice.ts';
import { named, PATIENCE, press, pressAt, pressFor, pressNamed } from './drive.ts';
import type { LaunchedBrowser } from './launch-browser.ts';

/** Opens the workspace at the matter of this reference. */
export const openMatterPage = async (
  { browser, extension }: LaunchedBrowser,
  reference: string,
): Promise<Page> => {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/workspace.html`, { timeout: PATIENCE });
  await pressAt(page, `nav[aria-label="Matters"] a ::-p-text(${reference})`);
  await page.waitForSelector(`nav a[aria-current] ::-p-text(${reference})`);
  return page;
};

/**
 * Looks now and then: a search by accessible name would rebuild the page's accessibility tree at
 * each step of its progress.
 */
const isSaved = (): boolean =>
  [...document.querySelectorAll('button')].some(
    ({ textContent }) => textContent === 'Verify it now',
  );

const LOOK_MS = 200;

/** One look after another: a wait in the page may last no longer than the protocol allows. */
const untilSaved = async (page: Page, limit: number): Promise<void> => {
  for (const until = Date.now() + limit; Date.now() < until; await pause(LOOK_MS)) {
    if (await page.evaluate(isSaved)) return;
    const failure = await page.$eval(FAILED, ({ textContent }) => textContent).catch(() => null);
    // A package that is written may be without a document, which an alert says too.
    if (failure && !(await page.evaluate(isSaved)))
      throw new Error(`The export failed: ${failure}`);
  }
  throw new Error(`The export did not end within ${limit / 1_000} s`);
};

/** Chooses a profile in the dialog; absent, the remembered one, or else counsel's. */
const chooseProfile = async (page: Page, profile: Profile | undefined): Promise<void> => {
  await named(page, 'radio', exportChoice[`profile_${DEFAULT_PROFILE}`]);
  const isChosen = await page.$$eval('[role="dialog"] input[type="radio"]', (radios) =>
    radios.some((radio) => (radio as HTMLInputElement).checked),
  );
  if (profile === undefined && isChosen) return;
  await pressNamed(page, 'radio', exportChoice[`profile_${profile ?? DEFAULT_PROFILE}`]);
};

/** Chooses what is made for filing; it presets the profile. */
const choosePurpose = async (page: Page, purpose: FilingPurpose): Promise<void> => {
  await pressAt(page, `aria/${filingChoice.purpose}[role="combobox"]`);
  await pressNamed(page, 'option', filingChoice[`purpose_${purpose}`]);
};

/** The export began: the dialog shows its progress or its result in place of the choice. */
const BEGUN = '[role="dialog"]:not(:has(form))';
/** Why an export failed. */
const FAILED = `${BEGUN} [role="alert"]`;

/** What `exportPackage` chooses in the dialog; `limit` is in milliseconds. */
type ChosenExport = {
  readonly profile?: Profile;
  readonly purpose?: FilingPurpose;
  readonly limit?: number;
};

/**
 * Exports the matter that the page shows: opens the dialog, presses Export, and waits for the
 * download's end. Without `profile` it is the one remembered for the matter, or else counsel's.
 * `limit` is in milliseconds. Returns the files' names in `folder`.
 */
export const exportPackage = async (
  page: Page,
  folder: string,
  { profile, purpose, limit = 600_000 }: ChosenExport = {},
): Promise<string[]> => {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const before = new Set(await readdir(folder));
  await press(page, 'Export package');
  // A purpose presets the profile, so the profile is chosen after it.
  if (purpose !== undefined) await choosePurpose(page, purpose);
  if (purpose === undefined || profile !== undefined) await chooseProfile(page, profile);
  await pressFor(page, 'Export', BEGUN);
  await untilSaved(page, limit);
  const after = await readdir(folder);
  return after.filter((name) => name.endsWith('.zip') && !before.has(name)).sort();
};
