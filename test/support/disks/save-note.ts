import type { Page } from 'puppeteer-core';
import { fill, press } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { item as words } from '../../../lib/words/en/item.ts';
import { problems } from '../../../lib/words/en/problems.ts';
import { openWorkspace } from '../browser/product.ts';

/** Opens an item where its note can be written. */
export const openNote = async (product: LaunchedBrowser, item: string): Promise<Page> => {
  const page = await openWorkspace(product, `#/item/${item}`);
  await page.waitForSelector('aria/Note[role="textbox"]');
  return page;
};

const REFUSED = [problems.STORAGE_FULL, problems.STORE_NOT_OPENED];

/** Saves a note, another than the one before; false where the screen says that the disk is full. */
export const saveNote = async (page: Page, note: string): Promise<boolean> => {
  await fill(page, 'Note', '');
  await page.keyboard.sendCharacter(note);
  await press(page, 'Save');
  const said = await page.waitForFunction(
    (saved, refused) => {
      const told = [...document.querySelectorAll('form [role]')].map((one) => one.textContent);
      if (refused.some((one) => told.includes(one))) return 'full';
      return told.includes(saved) ? 'saved' : undefined;
    },
    { polling: 20 },
    words.saved,
    REFUSED,
  );
  return (await said.jsonValue()) === 'saved';
};

/** Saves notes until no room is left for one. Returns those that were said to be saved. */
export const saveNotesUntilFull = async (page: Page): Promise<string[]> => {
  const saved: string[] = [];
  for (let at = 1; ; at += 1) {
    const note = `note ${at}`;
    if (!(await saveNote(page, `${note} ${'x'.repeat(900)}`))) return saved;
    saved.push(note);
  }
};
