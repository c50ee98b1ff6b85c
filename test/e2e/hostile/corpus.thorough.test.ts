import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FilingPurpose } from '../../../lib/filing/filing-choice.ts';
import { FIREFOX } from '../../support/firefox/firefox.ts';
import type { HostileBrowser } from '../../support/hostile/hostile-browser.ts';
import { openInChromium } from '../../support/hostile/in-chromium.ts';
import { openInFirefox } from '../../support/hostile/in-firefox.ts';
import {
  filesEnding,
  hasOffice,
  liveCells,
  nameFaults,
  unpack,
} from '../../support/hostile/inspect-package.ts';
import { hasNaughty, readNaughty, UGLY } from '../../support/hostile/naughty.ts';
import {
  type Counted,
  count,
  expectQuiet,
  SETTLE_MS,
  scrollThrough,
} from '../../support/hostile/quiet.ts';
import { HOSTILE_MATTER, seedHostile } from '../../support/hostile/seed-hostile.ts';
import { verifyHere } from '../../support/packages/run-verify.ts';

const isHere = hasNaughty();
if (!FIREFOX) console.log('Firefox is not installed: nothing is tried in it here.');

const VIEWS = [
  ...['items', 'lists', 'case', 'statements', 'timeline', 'consequences', 'copies', 'entities'],
  ...['accounts', 'remedies', 'watches', 'readiness', 'custodians'],
].map((view) => `#/matter/${HOSTILE_MATTER.id}/${view}`);
const PURPOSES: readonly FilingPurpose[] = ['all', 'cn-court', 'us-court', 'hand-over'];

const strings = (): readonly string[] => {
  const { markup, fileNames, formulas, others } = readNaughty();
  return [...new Set([...UGLY, ...markup, ...fileNames, ...formulas, ...others])];
};

describe.skipIf(!isHere).each([
  ['Chromium', true, openInChromium],
  ['Firefox', FIREFOX !== undefined, () => openInFirefox(FIREFOX as string)],
] as const)('the collected strings in %s', (name, isInstalled, openBrowser) => {
  let browser: HostileBrowser;
  let items: Awaited<ReturnType<typeof seedHostile>>;
  const counted: Counted = {};
  const bags = new Map<FilingPurpose, { zip: string; bag: string }>();

  beforeAll(async () => {
    if (!isInstalled) return;
    browser = await openBrowser();
    browser.proxy.sites.set('pages.test', (path) =>
      path === '/control'
        ? {
            type: 'text/html',
            body: '<img src=http://beacon.test/control onerror="alert(1)">',
          }
        : undefined,
    );
    const page = await browser.openWorkspace('');
    await setTimeout(3_000);
    items = await seedHostile(page, strings());
    await page.close();
    counted.strings = strings().length;
    counted.items = items.length;
  });
  afterAll(async () => {
    console.log(`Hostile strings in ${name}: ${JSON.stringify(counted)}`);
    await browser?.close();
  });
  beforeEach(async () => {
    await browser?.heard();
    browser?.proxy.take();
  });

  it.skipIf(!isInstalled)('a payload that lives is heard, in a page and in ours', async () => {
    const control = await browser.open('http://pages.test/control');
    await expect.poll(() => browser.heard()).toEqual(['alert in http://pages.test/control']);
    await setTimeout(SETTLE_MS);
    expect(browser.proxy.take()).toContain('GET http://beacon.test/control');
    await control.close();
    const ours = await browser.openWorkspace('');
    await ours.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="alert(1)">');
    });
    await expect.poll(async () => (await browser.heard()).join()).toContain('stopped in');
    await ours.close();
  });

  it.skipIf(!isInstalled).each(VIEWS)('nothing of them runs or asks in %s', async (place) => {
    const page = await browser.openWorkspace(place);
    await setTimeout(3_000);
    await scrollThrough(page);
    await page.close();
    count(counted, 'views');
    await expectQuiet(browser, counted);
  });

  it.skipIf(!isInstalled)('nothing of them runs or asks in the pages of items', async () => {
    const page = await browser.openWorkspace('');
    for (const { record } of items.filter((_, at) => at % 8 === 0)) {
      await page.evaluate((id) => {
        location.hash = `#/item/${id}`;
      }, record.id);
      await setTimeout(SETTLE_MS);
      count(counted, 'itemPages');
    }
    await page.close();
    await expectQuiet(browser, counted);
  });

  describe.each(PURPOSES)('a package for the purpose %s', (purpose) => {
    it.skipIf(!isInstalled)('is exported without a script or a request, and intact', async () => {
      const zip = await browser.exportFor(HOSTILE_MATTER.id, purpose);
      await expectQuiet(browser, counted);
      bags.set(purpose, { zip, bag: unpack(zip) });
      const { status, lines } = await verifyHere(zip);
      expect(status, lines.slice(0, 60).join('\n')).toBe(0);
    });

    it.skipIf(!isInstalled)('has names that every system and program takes', () => {
      expect(nameFaults(bags.get(purpose)?.zip ?? '')).toEqual([]);
    });

    it.skipIf(!isInstalled)('has a report in which nothing runs or asks', async () => {
      const { bag = '' } = bags.get(purpose) ?? {};
      const pages = filesEnding(join(bag, 'data'), '.html').filter((path) => !/verify/u.test(path));
      for (const path of pages) {
        const page = await browser.open(pathToFileURL(join(bag, 'data', path)).href);
        await scrollThrough(page);
        await page.close();
        count(counted, 'reports');
      }
      await expectQuiet(browser, counted);
    });

    it.skipIf(!isInstalled)('is judged by its verify.html and by the workspace', async () => {
      const { bag = '', zip = '' } = bags.get(purpose) ?? {};
      const [path = ''] = filesEnding(join(bag, 'data'), 'verify.html');
      const page = pathToFileURL(join(bag, 'data', path)).href;
      if (path) expect(await browser.verify(page, zip)).toMatch(/^Intact/u);
      expect(await browser.verify('#/verify', zip)).toMatch(/^Intact/u);
      await expectQuiet(browser, counted);
    });

    it.skipIf(!isInstalled || !hasOffice)('has tables in which nothing computes', async () => {
      const { bag = '' } = bags.get(purpose) ?? {};
      const tables = [...filesEnding(bag, '.csv'), ...filesEnding(bag, '.xlsx')];
      expect(tables.length).toBeGreaterThan(1);
      const live = liveCells(
        tables.map((path) => join(bag, path)),
        browser.proxy.port,
      );
      count(counted, 'tables', live.size);
      expect([...live].filter(([, found]) => found.length > 0)).toEqual([]);
      await expectQuiet(browser, counted);
    });

    it.skipIf(!isInstalled)('has PDFs without scripts, actions and links', async () => {
      const { bag = '' } = bags.get(purpose) ?? {};
      for (const path of filesEnding(bag, '.pdf')) {
        const bytes = await readFile(join(bag, path), 'latin1');
        count(counted, 'pdfs');
        expect(bytes).not.toMatch(/\/(?:JavaScript|JS|Launch|URI|SubmitForm|AA)\b/u);
      }
    });
  });

  it.skipIf(!isInstalled || !hasOffice)('a table that computes is noticed', async () => {
    const { zip = '' } = [...bags.values()][0] ?? {};
    const file = join(zip, '..', 'control.csv');
    await writeFile(file, '"=1+1","=WEBSERVICE(""http://beacon.test/"")"\n');
    const [[, found]] = [...liveCells([file], browser.proxy.port)] as [[string, string[]]];
    expect(found).not.toEqual([]);
  });
});
