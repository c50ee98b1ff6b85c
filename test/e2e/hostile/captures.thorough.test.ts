import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { FIREFOX } from '../../support/firefox/firefox.ts';
import type { HostileBrowser } from '../../support/hostile/hostile-browser.ts';
import { hostilePages } from '../../support/hostile/hostile-site.ts';
import { openInChromium } from '../../support/hostile/in-chromium.ts';
import { openInFirefox } from '../../support/hostile/in-firefox.ts';
import { filesEnding, nameFaults, unpack } from '../../support/hostile/inspect-package.ts';
import { hasNaughty, readNaughty, UGLY } from '../../support/hostile/naughty.ts';
import { type Counted, count, expectQuiet, scrollThrough } from '../../support/hostile/quiet.ts';
import { hasSavedPages, savedPages } from '../../support/hostile/saved-pages.ts';
import { verifyHere } from '../../support/packages/run-verify.ts';

const LONG = { timeout: 3_600_000 };
const isHere = hasNaughty() && hasSavedPages();
if (!FIREFOX) console.log('Firefox is not installed: nothing is tried in it here.');

/** What a capture may ask for: the page again, and what it is made of. */
const ofWords = (asked: string): boolean => /^GET http:\/\/pages\.test\//u.test(asked);

describe.skipIf(!isHere).each([
  ['Chromium', true, openInChromium, 1],
  // Its captures take longer: every fourth page.
  ['Firefox', FIREFOX !== undefined, () => openInFirefox(FIREFOX as string), 4],
] as const)('captured pages in %s', (name, isInstalled, openBrowser, everyPage) => {
  let browser: HostileBrowser;
  let zip: string;
  let data: string;
  const counted: Counted = {};
  const refused: string[] = [];
  const { formulas = [], fileNames = [], others = [], markup = [] } = isHere ? readNaughty() : {};
  const words = [...UGLY, ...formulas, ...fileNames, ...others, ...markup];
  const hostile = hostilePages(words, [...UGLY, ...markup]);
  const saved = isHere ? savedPages() : undefined;

  beforeAll(async () => {
    if (!isInstalled) return;
    browser = await openBrowser();
    browser.proxy.sites.set('pages.test', hostile.site);
    if (saved) browser.proxy.sites.set('saved.test', saved.site);
  });
  afterAll(async () => {
    console.log(`Captured pages in ${name}: ${JSON.stringify(counted)}`);
    if (refused.length > 0) console.log(`Not captured:\n${refused.join('\n')}`);
    await browser?.close();
  });
  beforeEach(async () => {
    await browser?.heard();
    browser?.proxy.take();
  });

  const capture = async (url: string, scope?: string): Promise<void> => {
    const said = await browser.capture(url, scope).catch(String);
    if (/Sealed/u.test(said)) count(counted, 'captures');
    else refused.push(`${url}: ${said.slice(0, 300)}`);
  };

  it.skipIf(!isInstalled)('strings as words of a page are captured without a script', async () => {
    const paths = hostile.paths.filter((path) => path.startsWith('/words/'));
    for (const path of paths) await capture(`http://pages.test${path}`);
    expect(refused).toEqual([]);
    await expectQuiet(browser, counted, ofWords);
  });

  it.skipIf(!isInstalled)(
    'strings as live markup are captured, and run in their page',
    async () => {
      const paths = hostile.paths.filter((path) => path.startsWith('/markup/'));
      for (const path of paths) await capture(`http://pages.test${path}`);
      expect(refused).toEqual([]);
      await expectQuiet(browser, counted, () => true);
    },
  );

  it.skipIf(!isInstalled)('real pages are captured', LONG, async () => {
    const paths = (saved?.paths ?? []).filter((_, at) => at % everyPage === 0);
    for (const path of paths) await capture(`http://saved.test${encodeURI(path)}`, 'Visible area');
    expect(refused).toEqual([]);
    await expectQuiet(browser, counted, () => true);
  });

  it.skipIf(!isInstalled)('they go into a package that is intact, unasked', LONG, async () => {
    zip = await browser.exportFor(INBOX_ID, 'all');
    await expectQuiet(browser, counted);
    data = join(unpack(zip), 'data');
    const { status, lines } = await verifyHere(zip);
    expect(status, lines.slice(0, 60).join('\n')).toBe(0);
    expect(nameFaults(zip)).toEqual([]);
  });

  it.skipIf(!isInstalled)('nothing of them runs or asks in their items’ pages', async () => {
    const page = await browser.openWorkspace('');
    const ids = filesEnding(join(data, 'items'), 'record.json').map((path) =>
      (path.split('/')[0] ?? '').replace(/^\d+-/u, ''),
    );
    for (const id of ids.filter((_, at) => at % 4 === 0)) {
      await page.evaluate((item) => {
        location.hash = `#/item/${item}`;
      }, id);
      await scrollThrough(page);
      count(counted, 'itemPages');
    }
    await page.close();
    await expectQuiet(browser, counted);
  });

  it.skipIf(name !== 'Chromium')('a script of any kind in a file would be heard', async () => {
    const file = join(data, '..', 'control.html');
    await writeFile(file, '<!doctype html><script>document.title = "ran"</script>');
    const page = await browser.open(pathToFileURL(file).href);
    await expect.poll(async () => (await browser.heard()).join()).toContain('compiled in file:');
    await page.close();
  });

  it.skipIf(!isInstalled)(
    'nothing of them runs or asks in their copies and the report',
    async () => {
      const pages = filesEnding(data, '.html').filter((path) => !path.endsWith('verify.html'));
      for (const path of pages) {
        const page = await browser.open(pathToFileURL(join(data, path)).href);
        await scrollThrough(page);
        expect(await page.evaluate(() => location.protocol)).toBe('file:');
        await page.close();
        count(counted, 'copies');
      }
      await expectQuiet(browser, counted);
    },
  );

  it.skipIf(!isInstalled)('verify.html and the workspace show them without either', async () => {
    const [path = ''] = filesEnding(data, 'verify.html');
    expect(await browser.verify(pathToFileURL(join(data, path)).href, zip)).toMatch(/^Intact/u);
    expect(await browser.verify('#/verify', zip)).toMatch(/^Intact/u);
    await expectQuiet(browser, counted);
  });
});
