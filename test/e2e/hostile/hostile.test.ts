import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HostileBrowser } from '../../support/hostile/hostile-browser.ts';
import { hostilePages } from '../../support/hostile/hostile-site.ts';
import { openInChromium } from '../../support/hostile/in-chromium.ts';
import { nameFaults, unpack } from '../../support/hostile/inspect-package.ts';
import { UGLY } from '../../support/hostile/naughty.ts';
import { expectQuiet, SETTLE_MS } from '../../support/hostile/quiet.ts';
import { HOSTILE_MATTER, seedHostile } from '../../support/hostile/seed-hostile.ts';
import { verifyHere } from '../../support/packages/run-verify.ts';
import { itThoroughly } from '../../support/thorough.ts';

const CONTROL = '<img src=http://beacon.test/control onerror="alert(1)">';
const { site, paths } = hostilePages(UGLY, UGLY);

let browser: HostileBrowser;
beforeAll(async () => {
  browser = await openInChromium();
  browser.proxy.sites.set('pages.test', (path) =>
    path === '/control' ? { type: 'text/html', body: CONTROL } : site(path),
  );
  const page = await browser.openWorkspace('');
  await seedHostile(page, UGLY);
  await page.close();
});
afterAll(() => browser?.close());

it('markup that lives is heard, in a page and in ours', async () => {
  const control = await browser.open('http://pages.test/control');
  await expect.poll(() => browser.heard()).toEqual(['alert in http://pages.test/control']);
  expect(browser.proxy.take()).toContain('GET http://beacon.test/control');
  await control.close();
  const ours = await browser.openWorkspace('');
  await ours.evaluate((markup) => document.body.insertAdjacentHTML('beforeend', markup), CONTROL);
  await expect.poll(async () => (await browser.heard()).join()).toContain('stopped in');
  await ours.close();
  browser.proxy.take();
});

it('nothing of hostile words runs or asks in the workspace', async () => {
  const page = await browser.openWorkspace('');
  for (const view of ['items', 'statements', 'entities']) {
    await page.evaluate((place) => {
      location.hash = place;
    }, `#/matter/${HOSTILE_MATTER.id}/${view}`);
    await new Promise((settled) => setTimeout(settled, SETTLE_MS));
  }
  const shown = await page.evaluate(() => document.querySelector('nav')?.parentElement?.innerText);
  expect(shown).toContain('=1+1[U+202E]gpj');
  await page.close();
  await expectQuiet(browser, {});
});

itThoroughly('nor in the popup, and they are captured', async () => {
  for (const path of paths)
    expect(await browser.capture(`http://pages.test${path}`, 'Visible area')).toContain('Sealed');
  await expectQuiet(browser, {}, (asked) => asked.includes('.test/'));
});

it('nor in a package and its report, with names that every system takes', async () => {
  const zip = await browser.exportFor(HOSTILE_MATTER.id, 'hand-over');
  const { status, lines } = await verifyHere(zip);
  expect(status, lines.join('\n')).toBe(0);
  expect(nameFaults(zip)).toEqual([]);
  const report = join(unpack(zip), 'data/index.html');
  await (await browser.open(pathToFileURL(report).href)).close();
  expect(await browser.verify('#/verify', zip)).toMatch(/^Intact/u);
  await expectQuiet(browser, {});
});
