import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named, press, pressNamed } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { seedItems } from '../../../cli/seed/seed-items.ts';
import { filingFields } from '../../../lib/words/en/filing-fields.ts';
import { untilSays, violations } from '../../support/browser/look.ts';
import { openProduct, openWorkspace, readStore } from '../../support/browser/product.ts';
import { itThoroughly } from '../../support/thorough.ts';

const SEED = { matterId: '01ITEMSMATTER', reference: 'XM-2026', items: 300 };

let product: LaunchedBrowser;
let page: Page;
beforeAll(async () => {
  product = await openProduct();
  const seeding = await openWorkspace(product);
  await named(seeding, 'navigation', 'Matters');
  await seedItems(seeding, SEED);
  await seeding.close();
  page = await openWorkspace(product, `#/matter/${SEED.matterId}`);
  await named(page, 'table', 'Items');
});
afterAll(async () => {
  await product?.close();
});

/** Waits until the list holds so many items. */
const untilCount = (count: number) =>
  page.waitForFunction(
    (rows) => document.querySelector('table')?.getAttribute('aria-rowcount') === rows,
    {},
    String(count + 1),
  );
const search = async (words: string) => {
  const box = await named(page, 'searchbox', 'Search');
  await box.click({ count: 3 });
  await page.keyboard.press('Backspace');
  await box.type(words);
};
const untilFocused = (row: number) =>
  page.waitForFunction(
    (index) => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === index,
    {},
    String(row),
  );
const leaveSearch = async () => {
  await search('');
  await untilCount(SEED.items);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
};

describe('the list of items', () => {
  it('draws the rows in view alone, down to the last', async () => {
    await untilCount(SEED.items);
    expect((await page.$$('tbody tr')).length).toBeLessThan(60);
    await page.evaluate(() => {
      const scroller = document.querySelector('table')?.parentElement;
      scroller?.scrollTo(0, scroller.scrollHeight);
    });
    await page.waitForSelector(`tr[aria-rowindex="${SEED.items + 1}"] img`);
  });

  it(
    'never shows an item with the picture of another, though elements serve one item after ' +
      'another',
    async () => {
      const seen = await page.evaluate(async () => {
        const scroller = document.querySelector('table')?.parentElement;
        if (!scroller) throw new Error('No list');
        const [ofElement, ofAddress] = [new Map<Element, string>(), new Map<string, string>()];
        const wrong: string[] = [];
        const rows = new Set<Element>();
        const look = () => {
          for (const row of document.querySelectorAll('tbody tr')) {
            const id = row.querySelector('a')?.dataset.item ?? '';
            const picture = row.querySelector('img');
            rows.add(row);
            if (!picture) continue;
            if ((ofElement.get(picture) ?? id) !== id || (ofAddress.get(picture.src) ?? id) !== id)
              wrong.push(id);
            ofElement.set(picture, id);
            ofAddress.set(picture.src, id);
          }
        };
        const hasPictures = () => document.querySelectorAll('tbody tr img').length > 5;
        for (const turn of [0, 9, 3, 17, 12, 0]) {
          for (let step = 0; step < 10; step += 1) {
            scroller.scrollTop = turn * 700 + step * 90;
            await new Promise(requestAnimationFrame);
            look();
          }
          for (let frame = 0; frame < 600 && !hasPictures(); frame += 1)
            await new Promise(requestAnimationFrame);
          look();
        }
        return { wrong, pictures: ofAddress.size, rows: rows.size };
      });
      expect(seen.wrong).toEqual([]);
      expect(seen.pictures).toBeGreaterThan(30);
      expect(seen.rows).toBeLessThan(40);
    },
  );

  itThoroughly('is read aloud in its order, wherever it was scrolled', async () => {
    const session = await page.createCDPSession();
    for (const top of [3_000, 3_300, 2_800]) {
      await page.evaluate((to) => {
        const scroller = document.querySelector('table')?.parentElement;
        if (scroller) scroller.scrollTop = to;
      }, top);
      const first = Math.floor(top / 62) + 2;
      await page.waitForSelector(`tr[aria-rowindex="${first}"]`);
      const inOrder = await page.$$eval('tbody tr', (rows) =>
        rows
          .map((row) => [Number(row.ariaRowIndex), row.querySelector('input')?.ariaLabel] as const)
          .toSorted(([one], [other]) => one - other)
          .map(([, name]) => name),
      );
      const boxes = async () => {
        const { nodes } = await session.send('Accessibility.getFullAXTree');
        const byId = new Map(nodes.map((node) => [node.nodeId, node]));
        const walk = (id: string): string[] => {
          const { role, name, childIds = [] } = byId.get(id) ?? {};
          const own = role?.value === 'checkbox' ? [String(name?.value)] : [];
          return [...own, ...childIds.flatMap(walk)];
        };
        return walk(nodes[0]?.nodeId ?? '').filter((name) => inOrder.includes(name));
      };
      await expect.poll(boxes).toEqual(inOrder);
    }
    await session.detach();
  });

  itThoroughly('lets go of the focus with the row that had it', async () => {
    const held = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? 'nothing');
    await page.evaluate(() => document.querySelector('table')?.parentElement?.scrollTo(0, 0));
    await (await page.waitForSelector('tr[aria-rowindex="4"] input'))?.focus();
    expect(await held()).toMatch(/^Choose/);
    await page.evaluate(() => document.querySelector('table')?.parentElement?.scrollTo(0, 6_000));
    await page.waitForSelector('tr[aria-rowindex="100"]');
    expect(await held()).toBe('nothing');
  });

  it('finds Chinese and English in the text of pages, and phrases as phrases', async () => {
    await search('三元锂电芯');
    await untilCount(30);
    await search('THERMAL runaway');
    await untilCount(30);
    await search('"runaway thermal"');
    await untilCount(0);
    await leaveSearch();
  });

  it('is worked by keys: moving, choosing a range, opening, coming back', async () => {
    await page.keyboard.press('Home');
    await untilFocused(2);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Shift');
    await untilFocused(5);
    await page.waitForFunction(
      () => document.querySelectorAll('tr[aria-selected="true"]').length === 3,
    );
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      () => document.querySelectorAll('tr[aria-selected="true"]').length === 0,
    );
    await page.keyboard.press('End');
    await untilFocused(SEED.items + 1);
    await page.keyboard.press('Enter');
    await named(page, 'textbox', 'Note');
    await page.goBack();
    await untilFocused(SEED.items + 1);
    await page.keyboard.press('?');
    await named(page, 'dialog', 'Keyboard shortcuts');
    await page.keyboard.press('Escape');
    await untilFocused(SEED.items + 1);
  });

  itThoroughly('tags many at once, each with its custody entry, and takes it back', async () => {
    await search('三元锂电芯');
    await untilCount(30);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.press('t');
    await named(page, 'dialog', 'Tags of 30 items');
    await page.keyboard.type('电芯');
    await page.keyboard.press('Enter');
    await press(page, 'Change tags');
    const tagged = async () =>
      (await readStore(page, 'none')).items.filter(({ tags }) => tags.includes('电芯')).length;
    await expect.poll(tagged).toBe(30);
    await press(page, 'Undo');
    await expect.poll(tagged).toBe(0);
    const { custody } = await readStore(page, 'none');
    const annotated = custody
      .filter(({ matterId }) => matterId === SEED.matterId)
      .map(({ line }) => JSON.parse(line))
      .filter(({ event, detail }) => event === 'annotated' && /电芯/.test(JSON.stringify(detail)));
    expect(annotated).toHaveLength(60);
    expect(new Set(annotated.map(({ item }) => item)).size).toBe(30);
    await leaveSearch();
  });

  itThoroughly(
    'fills in what many are filed to prove, says what is missing, and takes it back',
    async () => {
      await search('三元锂电芯');
      await untilCount(30);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press('Escape'); // The items of the test before are still chosen.
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.press('f');
      await named(page, 'dialog', 'For filing: 30 items');
      await page.keyboard.type('证明损害后果');
      await pressNamed(page, 'checkbox', filingFields.useAll);
      expect(await violations(page)).toEqual([]);
      await press(page, 'Save');
      const filed = async () =>
        (await readStore(page, 'none')).custody.filter(({ line }) => line.includes('证明损害后果'));
      await expect.poll(async () => (await filed()).length).toBe(30);
      for (const { line } of await filed())
        expect(JSON.parse(line).detail.filing.source.to).toMatch(/^https:.*captured by/);
      const goTo = (view: string) =>
        page.evaluate((name) => {
          location.hash = name;
        }, `#/matter/${SEED.matterId}/${view}`);
      await goTo('readiness');
      await untilSays(page, `${SEED.items - 30} exhibits lack a purpose`);
      await untilSays(page, 'The custodian has no employer');
      expect(await violations(page)).toEqual([]);
      await press(page, 'Undo');
      await untilSays(page, `${SEED.items} exhibits lack a purpose`);
      await pressNamed(page, 'link', 'The custodian has no employer.');
      await named(page, 'region', 'The case');
      await goTo('items');
      await leaveSearch();
    },
  );
});
