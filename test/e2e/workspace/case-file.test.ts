import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, named, press, pressNamed } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { exhibitLabel } from '../../../lib/evidence/matter.ts';
import { en } from '../../../lib/words/en.ts';
import { zhCN } from '../../../lib/words/zh-CN.ts';
import { add, goTo, select } from '../../support/browser/fill-case.ts';
import { setLook, violations, wordsAt } from '../../support/browser/look.ts';
import { openSeeded } from '../../support/browser/open-seeded.ts';
import { openProduct, readStore } from '../../support/browser/product.ts';
import { CASE_WITHOUT_DATES, MATTER } from '../../support/cases/posts-of-a-case.ts';
import { postId } from '../../support/cases/seed-posts.ts';
import { casesOf } from '../../support/thorough.ts';

let product: LaunchedBrowser;
let page: Page;
beforeAll(async () => {
  product = await openProduct();
  page = await openSeeded(product, CASE_WITHOUT_DATES);
});
afterAll(() => product?.close());

const goToView = (view: string) => goTo(page, `#/matter/${MATTER.id}/${view}`);
const DATES = 'section[aria-label="Dates"]';

describe('a case file', () => {
  it('is filled in, and flags follow its dates', async () => {
    await goToView('case');
    await press(page, 'Edit details');
    await fill(page, 'Court', '上海市长宁区人民法院');
    await press(page, 'Save');
    await expect
      .poll(() => wordsAt(page, 'section[aria-label="The case"]'))
      .toContain('上海市长宁区人民法院');

    await press(page, 'Add key date');
    await press(page, 'Add');
    await page.waitForSelector('[role="dialog"] [role="alert"]');
    // The keyboard comes to the field that is missing, not the button that said so.
    expect(
      await page.evaluate(
        () => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent,
      ),
    ).toMatch(/^Date/);
    await fill(page, 'Date', '2026-11-06');
    await (await named(page, 'combobox', 'Time zone')).select('Asia/Shanghai');
    await press(page, 'Add');
    await expect
      .poll(() => wordsAt(page, 'table[aria-label="Key dates"]'))
      .toContain('Order served Nov 6, 2026');

    await goTo(page, `#/item/${postId(MATTER.reference, 3)}`);
    await expect
      .poll(() => wordsAt(page, DATES))
      .toContain('Published Cannot tell Nov 6, 2026, 08:30 GMT+8');

    await goToView('case');
    await press(page, 'Edit Order served 2026-11-06');
    await fill(page, 'Time of day', '08:15');
    await press(page, 'Save');
    await goTo(page, `#/item/${postId(MATTER.reference, 3)}`);
    await expect
      .poll(() => wordsAt(page, DATES))
      .toContain('Published After Nov 6, 2026, 08:30 GMT+8');
    expect(await wordsAt(page, DATES)).toContain(
      'Order served Nov 6, 2026, 08:15 GMT+8 Precise to the minute',
    );
    expect(await wordsAt(page, 'header')).toContain('Published after order served');
  });

  it('counts by entity and by account, and takes an author in', async () => {
    await goToView('entities');
    await expect
      .poll(() => wordsAt(page, 'table[aria-label="Entities"] thead'))
      .toContain('Company · 7 items');
    await goToView('accounts');
    await press(page, 'Add to respondent… Zhihu · 林工实测');
    await press(page, 'Add');
    await expect
      .poll(() => wordsAt(page, 'table[aria-label="Respondents and their accounts"]'))
      .toContain('Zhihu · 林工实测');
    const row = await wordsAt(
      page,
      'table[aria-label="Respondents and their accounts"] tbody tr:last-child',
    );
    expect(row).toMatch(/2 items Nov 6, 2026, 08:30 GMT\+8 Nov 11, 2026 0 2 0$/);
  });

  it('takes in an entity, and says which of its names a post has', async () => {
    await goToView('case');
    await add(page, 'Add entity', async () => {
      await fill(page, 'Name', '回收料');
      await select(page, 'Type', 'Product');
    });
    await goToView('entities');
    await expect
      .poll(() => wordsAt(page, 'table[aria-label="Entities"] thead'))
      .toMatch(/回收料.* · 1 item/);
  });

  it('marks what items are, many at a time, and numbers exhibits by publication', async () => {
    await goToView('items');
    await named(page, 'table', 'Items');
    for (const number of [7, 8])
      await pressNamed(page, 'checkbox', `Choose ${exhibitLabel(MATTER.reference, number)}`);
    await add(page, 'Role…', () => select(page, 'Role', 'Regulator’s clarification'), 'Set role');
    const rows = async () => (await readStore(page, 'none')).items;
    const roles = async () => (await rows()).map(({ role }) => role).filter(Boolean);
    await expect.poll(roles).toEqual(['regulator', 'regulator']);
    await press(page, 'Undo');
    await expect.poll(roles).toEqual([]);

    await pressNamed(page, 'checkbox', 'Choose all items');
    const number = () => fill(page, 'Prefix', '原告证据');
    await add(page, 'Exhibit numbers…', number, 'Number exhibits');
    // The sixth was published after the first; the last two state no time, and go by their capture.
    await expect
      .poll(async () => (await rows()).map(({ exhibit }) => exhibit))
      .toEqual([1, 3, 4, 5, 6, 2, 8, 7].map((at) => exhibitLabel('原告证据', at)));
  });

  const LOOKS = [
    ['en', 'light', ['Key dates', 'Entities', 'Respondents and their accounts']],
    ['zh-CN', 'dark', ['关键日期', '主体', '被诉行为人及其账号']],
  ] as const;
  const title = 'has no fault that axe can find, in %s, %s';
  it.each(casesOf(LOOKS, []))(title, async (language, scheme, names) => {
    await setLook(page, language, scheme);
    for (const [at, view] of ['case', 'entities', 'accounts'].entries()) {
      await goToView(view);
      await named(page, 'table', names[at] ?? '');
      expect(await violations(page)).toEqual([]);
    }
    await goTo(page, `#/item/${postId(MATTER.reference, 3)}`);
    await named(page, 'region', language === 'en' ? 'Dates' : '日期比对');
    const { caseFile, filingFields, readiness } = language === 'en' ? en : zhCN;
    await page.waitForSelector(`form[aria-label="${filingFields.section}"] textarea`);
    expect(await violations(page)).toEqual([]);
    await goToView('readiness');
    await page.waitForSelector(`ul[aria-label="${readiness.title}"] li`);
    expect(await violations(page)).toEqual([]);
    await goToView('case');
    await press(page, caseFile.editMatter);
    await page.waitForSelector('[role="dialog"] form');
    expect(await violations(page)).toEqual([]);
    await page.reload(); // The dialog is left, with what was typed in it.
  });
});
