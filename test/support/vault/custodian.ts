import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import {
  addTags,
  capture,
  chooseMatter,
  fill,
  type MatterFields,
  named,
  press,
  pressNamed,
} from '../../../cli/browser/drive.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { custodians as words } from '../../../lib/words/en/custodians.ts';
import { allowRequests } from '../browser/give-sites.ts';
import { setLook, untilSays, wordsAt } from '../browser/look.ts';
import { openProduct, openWorkspace } from '../browser/product.ts';
import type { RealVault } from './real-engine.ts';
import { startWayOut, type WayOut } from './way-out.ts';

const VAULT = 'section[aria-label="Vault"]';
const CHAINS = `section[aria-label="${words.title}"]`;

/** A person with a browser of their own, whose network can be cut. */
export type CustodianAtWork = {
  readonly name: string;
  readonly product: LaunchedBrowser;
  readonly wayOut: WayOut;
  /** The workspace, in English. */
  readonly page: Page;
  close(): Promise<void>;
};

/** Launches a browser of this custodian in front of its own way to the network. */
export const startCustodian = async (name: string): Promise<CustodianAtWork> => {
  const wayOut = await startWayOut();
  const product = await openProduct({ args: wayOut.args });
  await allowRequests(product, 'http://127.0.0.1/*');
  const page = await openWorkspace(product, '#/settings');
  await setLook(page, 'en', 'light');
  return {
    ...{ name, product, wayOut, page },
    close: async () => {
      await product.close();
      await wayOut.close();
    },
  };
};

/** Shows a place of the workspace. */
export const show = async ({ page }: CustodianAtWork, place: string): Promise<void> => {
  await page.goto(page.url().replace(/#.*$/, '') + place);
};

/** Sets the vault up in the settings, with the key of a custodian, which writes and reads. */
export const useVault = async (
  who: CustodianAtWork,
  { place, connect }: RealVault,
  encrypt = false,
): Promise<void> => {
  const { page } = who;
  await show(who, '#/settings');
  await fill(page, 'Address of the storage', place.endpoint);
  await fill(page, 'Region', place.region);
  await fill(page, 'Bucket', place.bucket);
  await fill(page, 'Folder in the bucket', place.prefix);
  if (encrypt)
    await pressNamed(page, 'checkbox', 'Encrypt everything before it leaves this computer');
  await press(page, 'Use this vault');
  await untilSays(page, 'Check the set-up before anything');
  const { accessKeyId, secretAccessKey } = connect('custodian').vaultKey;
  await fill(page, 'Key id', accessKeyId);
  await fill(page, 'Secret key', secretAccessKey);
  await press(page, 'Keep this key');
  await named(page, 'button', 'Forget the key');
};

/** Captures a page into the matter, which is made where it is not there. */
export const captureInto = async (
  { product, page: workspace }: CustodianAtWork,
  url: string,
  matter: MatterFields,
  tags: readonly string[] = [],
): Promise<void> => {
  const page = await product.browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  const popup = await pressToolbarButton(product, page);
  await chooseMatter(popup, matter);
  await addTags(popup, tags);
  expect((await capture(popup)).sealed).toBe(true);
  await popup.close();
  await page.close();
  await workspace.bringToFront();
};

/** Deposits each line of the matter by itself, and waits until all of them are in the vault. */
export const depositAll = async (who: CustodianAtWork, matterId: string): Promise<void> => {
  const { page } = who;
  await show(who, `#/matter/${matterId}/case`);
  await pressNamed(page, 'radio', 'Each item and each line of the log by itself');
  await expect.poll(() => wordsAt(page, VAULT)).toContain('Nothing is left to go.');
};

/** What the matter's vault section says. */
export const depositWords = async (who: CustodianAtWork, matterId: string): Promise<string> => {
  await show(who, `#/matter/${matterId}/case`);
  await who.page.waitForSelector(VAULT);
  return wordsAt(who.page, VAULT);
};

/** Deposits at once what is left, also where it waits for another try. */
export const depositNow = async (who: CustodianAtWork, matterId: string): Promise<void> => {
  await show(who, `#/matter/${matterId}/case`);
  await who.page.waitForSelector(VAULT);
  if (!(await wordsAt(who.page, VAULT)).includes('Nothing is left to go.'))
    await press(who.page, 'Deposit now');
  await expect.poll(() => wordsAt(who.page, VAULT)).toContain('Nothing is left to go.');
};

/** Reads what is new of the other custodians, and returns what is said of their chains. */
export const readColleagues = async (who: CustodianAtWork, matterId: string): Promise<string> => {
  await show(who, `#/matter/${matterId}/custodians`);
  await who.page.reload();
  await press(who.page, words.read);
  await expect.poll(() => wordsAt(who.page, CHAINS)).toMatch(/The vault was (?:not )?read at/);
  return wordsAt(who.page, CHAINS);
};

/** The code of the invitation to the matter. */
export const invitationTo = async (who: CustodianAtWork, matterId: string): Promise<string> => {
  await show(who, `#/matter/${matterId}/custodians`);
  const code = await named(who.page, 'textbox', words.code);
  return code.evaluate((area) => (area as HTMLTextAreaElement).value);
};

/**
 * Joins a matter of the vault that is set up, by the code or by the file of an invitation, and
 * shows its custodians.
 */
export const joinBy = async (
  who: CustodianAtWork,
  given: { readonly code: string } | { readonly file: string },
): Promise<void> => {
  const { page, name } = who;
  await show(who, '#/settings');
  await press(page, words.join);
  if ('code' in given) {
    await fill(page, words.codeGiven, given.code);
    await press(page, words.joinNext);
  } else {
    const input = await page.waitForSelector('[role="dialog"] input[type="file"]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(given.file);
  }
  await fill(page, words.yourName, name);
  await press(page, words.joinConfirm);
  await page.waitForFunction(() => location.hash.startsWith('#/matter/'), { polling: 100 });
  await page.goto(`${page.url()}/custodians`);
  await page.waitForSelector(`${CHAINS} table`);
};

/** Sets the note of an item that is opened, of whichever custodian it is. */
export const setNote = async (who: CustodianAtWork, item: string, note: string): Promise<void> => {
  await show(who, `#/item/${item}`);
  await fill(who.page, 'Note', note);
  await press(who.page, 'Save');
  await untilSays(who.page, 'Saved');
};
