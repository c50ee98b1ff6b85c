import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { en } from '../../../lib/words/en.ts';
import { untilSays } from '../../support/browser/look.ts';
import {
  captureUrl,
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';
import { killBrowser } from '../../support/kills/kill-process.ts';
import { expectIntact } from '../../support/stores/expect-intact.ts';

/**
 * The head of a record in LevelDB's log (a checksum, 8,000 bytes, of the kind “whole”), as it is
 * left by a browser that was ended before it wrote the rest
 * (https://github.com/google/leveldb/blob/main/doc/log_format.md).
 */
const HALF_RECORD = Buffer.from([1, 2, 3, 4, 0x40, 0x1f, 1]);
const PAGE = '<!DOCTYPE html><title>After the half record</title><p>证据 evidence</p>';

let profile: string;
let product: LaunchedBrowser;
let pages: Awaited<ReturnType<typeof servePages>>;

/** The logs in which Chromium keeps what was stored last. */
const logs = async (): Promise<string[]> => {
  const folder = join(profile, 'Default', 'IndexedDB');
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /^chrome-ext.*\.log$/u.test(name)).map((one) => join(folder, one));
};

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'matterproof-half-record-'));
  pages = await servePages({ '/': PAGE });
  product = await openProduct({ profile });
  await untilSays(await openWorkspace(product), en.shell.newMatter);
  await killBrowser(product);
});
afterAll(async () => {
  await product.close();
  await pages.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

it('what is sealed after a start behind half a record is there at the next start', async () => {
  const found = await logs();
  expect(found.length).toBeGreaterThan(0);
  for (const log of found) await appendFile(log, HALF_RECORD);
  product = await openProduct({ profile });
  const { outcome } = await captureUrl(product, pages.url('/'));
  expect(outcome.sealed).toBe(true);
  await killBrowser(product);
  product = await openProduct({ profile });
  const content = await readStore(await openWorkspace(product));
  expect(content.items.map(({ digest }) => outcome.words.includes(digest))).toEqual([true]);
  expectIntact(content);
});
