import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { press } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { en } from '../../../lib/words/en.ts';
import { zhCN } from '../../../lib/words/zh-CN.ts';
import { setLook, showTo, untilSays, violations, wordsOf } from '../../support/browser/look.ts';
import { openProduct, openWorkspace } from '../../support/browser/product.ts';

const WORDS = { en, 'zh-CN': zhCN };
let profile: string;
let product: LaunchedBrowser;
/** The folder in which Chromium keeps the store. */
let store: string;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'matterproof-unopened-'));
  product = await openProduct({ profile });
  const page = await openWorkspace(product);
  await untilSays(page, en.shell.newMatter);
  await product.close();
  const folder = join(profile, 'Default', 'IndexedDB');
  const [name = ''] = (await readdir(folder)).filter((one) => /^chrome-ext.*leveldb$/u.test(one));
  store = join(folder, name);
  await rename(store, `${store}.away`);
  await writeFile(store, 'no store');
  product = await openProduct({ profile });
});
afterAll(async () => {
  await product.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

it.each([
  ['popup', 'en', 'light'],
  ['workspace', 'zh-CN', 'dark'],
] as const)('the %s says in %s that the store cannot be opened, and why', async (...of) => {
  const [screen, language, scheme] = of;
  const { popup } = WORDS[language];
  const page = await product.browser.newPage();
  await page.goto(`chrome-extension://${product.extension.id}/${screen}.html`);
  await setLook(page, language, scheme);
  await untilSays(page, popup.storeNotOpened);
  await showTo(page, `store-not-opened-${screen}`);
  expect(await wordsOf(page)).toContain('Internal error opening backing store');
  expect(await violations(page)).toEqual([]);
  await press(page, popup.tryAgain);
  await untilSays(page, popup.storeNotOpenedLead);
  await page.close();
});

it('what it holds is there once the browser can open it', async () => {
  await product.close();
  await rm(store);
  await rename(`${store}.away`, store);
  product = await openProduct({ profile });
  const page = await openWorkspace(product);
  await untilSays(page, zhCN.shell.newMatter);
  expect(await wordsOf(page)).not.toContain(zhCN.popup.storeNotOpened);
});
