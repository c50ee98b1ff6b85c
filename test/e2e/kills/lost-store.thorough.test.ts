import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { press } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { en } from '../../../lib/words/en.ts';
import { zhCN } from '../../../lib/words/zh-CN.ts';
import { setLook, showTo, untilSays, violations, wordsOf } from '../../support/browser/look.ts';
import { openProduct, openWorkspace } from '../../support/browser/product.ts';

let profile: string;
let product: LaunchedBrowser;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'matterproof-lost-store-'));
  product = await openProduct({ profile });
  const page = await openWorkspace(product);
  await untilSays(page, en.shell.newMatter);
  expect(await wordsOf(page)).not.toContain(en.shell.storeLost);
  await product.close();
  // As the browser itself does with a store that it takes for damaged.
  await rm(join(profile, 'Default', 'IndexedDB'), { recursive: true });
  product = await openProduct({ profile });
});
afterAll(async () => {
  await product.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

it('is told in both languages, with what can be done, until it was read', async () => {
  const page = await openWorkspace(product);
  for (const [language, words] of [
    ['zh-CN', zhCN],
    ['en', en],
  ] as const) {
    await setLook(page, language, language === 'en' ? 'light' : 'dark');
    await untilSays(page, words.shell.storeLost);
    await untilSays(page, words.shell.storeLostRestore);
    await showTo(page, `lost-store-${language}`);
    expect(await violations(page)).toEqual([]);
  }
  await press(page, en.handover.cutOffRead);
  await page.reload();
  await untilSays(page, en.shell.newMatter);
  expect(await wordsOf(page)).not.toContain(en.shell.storeLost);
  await page.close();
});
