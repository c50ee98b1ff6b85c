import { readdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedStore } from '../../../cli/seed/seed-store.ts';
import { FIREFOX } from '../../support/firefox/firefox.ts';
import { type FirefoxProduct, openFirefoxProduct } from '../../support/firefox/product.ts';
import { answerSaveDialog, saveDialogs } from '../../support/firefox/save-dialog.ts';
import { itThoroughly } from '../../support/thorough.ts';

const SEED = { matterId: '01MATTERAAAAAAAAAAAAAAAAAA', reference: 'XM-1', items: 1, bytes: 9_000 };
/** A person who looks for a folder takes longer than a program would wait. */
const PERSON_MS = 8_000;

describe.runIf(FIREFOX)('an export in Firefox that always asks where to save files', () => {
  let firefox: FirefoxProduct;
  beforeAll(async () => {
    firefox = await openFirefoxProduct(FIREFOX as string);
    const seeding = await firefox.openWorkspace();
    await seedStore(seeding as unknown as Page, SEED);
  });
  afterAll(() => firefox?.close());

  const exportAndWaitFor = async (words: string) => {
    const tab = await firefox.openWorkspace(`#/matter/${SEED.matterId}`);
    await tab.front();
    await firefox.press('tab', 'pushbutton', 'Export package');
    await firefox.press('tab', 'radiobutton', 'For counsel');
    await firefox.press('tab', 'pushbutton', 'Export');
    await expect.poll(() => firefox.words('tab')).toContain(words);
  };

  it('opens one save dialog and saves one package, however long the person takes', async () => {
    await answerSaveDialog(firefox, PERSON_MS, firefox.downloads);
    await exportAndWaitFor('Verify it now');
    expect(await saveDialogs(firefox)).toBe(1);
    expect(await readdir(firefox.downloads)).toEqual([
      expect.stringMatching(/^XM-1-\d{8}T\d{6}Z\.zip$/),
    ]);
  });

  itThoroughly('is cancelled, and says so, when the person closes the save dialog', async () => {
    const before = await readdir(firefox.downloads);
    await answerSaveDialog(firefox, PERSON_MS);
    await exportAndWaitFor('Cancelled. Nothing was kept.');
    expect(await saveDialogs(firefox)).toBe(1);
    expect(await readdir(firefox.downloads)).toEqual(before);
  });
});
