import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../cli/drive.ts';
import { pressToolbarButton } from '../../cli/launch-browser.ts';
import { expectIntact } from '../support/expect-intact.ts';
import { openProduct, openWorkspace, readStore, servePages, untilSealed } from '../support/product.ts';

const KILLS = 20;
const PAGE = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>将被中断的页面</title></head>
  <body style="margin:0;height:3000px;background:linear-gradient(#fff,#069)"><p>证据 evidence</p></body></html>`;

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

/** Captures over and over until the browser is killed `after` milliseconds from the first press; returns what was acknowledged. */
const captureUntilKilled = async (after: number): Promise<string[]> => {
  const acknowledged: string[] = [];
  const product = await openProduct({ profile });
  const page = await product.browser.newPage();
  await page.goto(server.url('/'));
  const popup = await pressToolbarButton(product, page);
  await popup.waitForSelector('aria/Capture[role="button"]');
  const killed = setTimeout(after).then(() => product.browser.process()?.kill('SIGKILL'));
  try {
    for (;;) {
      await press(popup, 'Capture');
      const digest = await popup.waitForFunction(
        (known) => {
          const shown = document
            .querySelector('[role=status]')
            ?.textContent?.match(/sha256:[0-9a-f]{64}/)?.[0];
          return shown && !known.includes(shown) ? shown : undefined;
        },
        { timeout: 30_000, polling: 20 },
        acknowledged,
      );
      acknowledged.push((await digest.jsonValue()) as string);
    }
  } catch {
    await killed;
  }
  await new Promise<void>((gone) => {
    const child = product.browser.process();
    if (!child || child.exitCode !== null || child.signalCode !== null) gone();
    else child.once('exit', () => gone());
  });
  return acknowledged;
};

describe('a browser killed in mid-capture', () => {
  it(`loses nothing that was acknowledged, at ${KILLS} random instants, and seals the rest as partial`, async () => {
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1)
      acknowledged.push(...(await captureUntilKilled(Math.round(Math.random() * 3_000))));

    const product = await openProduct({ profile });
    const workspace = await openWorkspace(product);
    await untilSealed(workspace);
    const content = await readStore(workspace);
    await product.close();

    const digests = new Set(content.items.map(({ digest }) => digest));
    expect(acknowledged.filter((digest) => !digests.has(digest))).toEqual([]);
    expectIntact(content);
    expect(content.items.map(({ number }) => number)).toEqual(content.items.map((_, index) => index + 1));
    const interrupted = content.items
      .map(({ record }) => JSON.parse(record))
      .filter(({ status }) => status === 'partial');
    for (const { problems, artifacts } of interrupted) {
      expect(problems.map(({ code }: { code: string }) => code)).toContain('INTERRUPTED');
      expect(artifacts.length).toBeGreaterThan(0);
    }
    console.log(
      `${acknowledged.length} acknowledged, ${content.items.length} in the store, ${interrupted.length} partial`,
    );
    expect(acknowledged.length).toBeGreaterThan(0);
  });
});
