import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named, press } from '../../../cli/browser/drive.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import {
  openProduct,
  openWorkspace,
  readStore,
  servePages,
  untilSealed,
} from '../../support/browser/product.ts';
import { expectIntact } from '../../support/stores/expect-intact.ts';

const PAGE = `<!DOCTYPE html><html lang="zh-CN"><head><meta \
charset="utf-8"><title>将被中断的页面</title></head>
  <body style="margin:0;height:1700px;background:linear-gradient(#fff,#069)"><p>证据 \
evidence</p></body></html>`;

let profile: string;
let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'matterproof-killed-'));
  server = await servePages({ '/': PAGE });
});
afterAll(async () => {
  await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  await server?.close();
});

const openPopup = async (product: LaunchedBrowser): Promise<Page> => {
  const page = await product.browser.newPage();
  await page.goto(server.url('/'));
  const popup = await pressToolbarButton(product, page);
  await named(popup, 'button', 'Capture');
  return popup;
};

/** Captures, and returns the digest that the popup acknowledges: one that is not yet known. */
const captureNext = async (popup: Page, known: readonly string[]): Promise<string> => {
  await press(popup, 'Capture');
  const digest = await popup.waitForFunction(
    (before) => {
      const shown = document
        .querySelector('[role=status]')
        ?.textContent?.match(/sha256:[0-9a-f]{64}/)?.[0];
      return shown && !before.includes(shown) ? shown : undefined;
    },
    { timeout: 180_000, polling: 20 },
    known,
  );
  return (await digest.jsonValue()) as string;
};

/** However slow the machine is: in the middle of the capture after one that was acknowledged. */
const inNextProgress = async (popup: Page, acknowledged: readonly string[]): Promise<void> => {
  while (acknowledged.length === 0) await setTimeout(20);
  await popup.waitForFunction(() => /\d of \d/.test(document.body.innerText), { polling: 20 });
};

/** Captures over and over until the browser is killed; returns what was acknowledged. */
const captureUntilKilled = async (): Promise<string[]> => {
  const acknowledged: string[] = [];
  const product = await openProduct({ profile });
  const popup = await openPopup(product);
  const child = product.browser.process();
  const gone = new Promise((exited) => child?.once('exit', exited));
  const capturing = async () => {
    for (;;) acknowledged.push(await captureNext(popup, acknowledged));
  };
  const killed = inNextProgress(popup, acknowledged)
    .catch(() => {}) // The popup is gone: the browser is killed all the same.
    .then(() => child?.kill('SIGKILL'));
  // What was asked of a browser that is gone may never be answered.
  await Promise.race([capturing().catch(() => killed), gone]);
  await gone;
  return acknowledged;
};

describe('a browser killed in mid-capture', () => {
  it('loses nothing that was acknowledged, and seals the rest as partial', async () => {
    const acknowledged = await captureUntilKilled();

    const product = await openProduct({ profile });
    const workspace = await openWorkspace(product);
    await untilSealed(workspace);
    const content = await readStore(workspace);
    await product.close();

    const kept = new Set(content.items.map((item) => item.digest));
    expect(acknowledged.filter((one) => !kept.has(one))).toEqual([]);
    expectIntact(content);
    expect(content.items.map(({ number }) => number)).toEqual(
      content.items.map((_, index) => index + 1),
    );
    const interrupted = content.items
      .map(({ record }) => JSON.parse(record))
      .filter(({ status }) => status === 'partial');
    for (const { problems, artifacts } of interrupted) {
      expect(problems.map(({ code }: { code: string }) => code)).toContain('INTERRUPTED');
      expect(artifacts.length).toBeGreaterThan(0);
    }
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(interrupted.length).toBeGreaterThan(0);
  });
});
