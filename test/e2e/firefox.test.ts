import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const ID = 'matterproof@matterproof.example';
if (!FIREFOX) console.log('Firefox is not installed: its build is not tested here.');

describe.runIf(FIREFOX)('the Firefox build', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: FIREFOX as string,
      headless: true,
      timeout: 120_000,
      ...(process.getuid?.() === 0 ? { env: { ...process.env, HOME: '/root' } } : {}),
    });
  });
  afterAll(() => browser?.close());

  // WebDriver BiDi neither opens an extension's page nor presses its button, so no more than this can be tried here.
  it('is accepted and started by a real Firefox', async () => {
    expect(await browser.installExtension(resolve('.output/firefox-mv3'))).toBe(ID);
    await browser.uninstallExtension(ID);
  });
});
