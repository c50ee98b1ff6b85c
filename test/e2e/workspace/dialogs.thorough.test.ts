import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import type { OrderedAct, Push } from '../../../lib/evidence/casework.ts';
import { en } from '../../../lib/words/en.ts';
import { zhCN } from '../../../lib/words/zh-CN.ts';
import { goTo } from '../../support/browser/fill-case.ts';
import { setLook, violations } from '../../support/browser/look.ts';
import { openSeeded } from '../../support/browser/open-seeded.ts';
import { openProduct } from '../../support/browser/product.ts';
import { CASE, CASEWORK, MATTER } from '../../support/cases/posts-of-a-case.ts';
import { postId } from '../../support/cases/seed-posts.ts';

const of = { matterId: MATTER.id } as const;
const FIRST = postId(MATTER.reference, 1);
const ACT: OrderedAct = {
  ...{ ...of, id: '01X1', kind: 'act', type: 'clarify', words: '推送澄清信息' },
  ...{ channels: ['in-site'], recipients: [], wrongs: [FIRST] },
};
const PUSH: Push = {
  ...{ ...of, id: '01X2', kind: 'push', item: FIRST, channel: 'sms', recipients: ['用户'] },
};

let product: LaunchedBrowser;
let page: Page;
beforeAll(async () => {
  product = await openProduct();
  page = await openSeeded(product, { ...CASE, casework: [...CASEWORK, ACT, PUSH] });
});
afterAll(() => product?.close());

/** The buttons that open a dialog, by the view that has them. */
const buttonsOf = ({ accounts, caseFile, consequences, copies, entities, ...more }: typeof en) => [
  ['case', caseFile.editMatter],
  ['case', caseFile.addKeyDate],
  ['case', caseFile.addParty],
  ['case', caseFile.addRelated],
  ['case', entities.addEntity],
  ['case', accounts.addRespondent],
  ['consequences', consequences.addThreshold],
  ['copies', copies.addRepost],
  ['remedies', more.remedies.addAct],
  ['remedies', more.remedies.addObservation],
  ['remedies', more.remedies.addPush],
  ['remedies', more.remedies.addRecord],
  ['items', more.items.arrange],
  ['items', more.items.keysButton],
  ['settings', more.signingKeys.makeKey],
  ['settings', more.signingKeys.importKey],
];

const placeOf = (view: string) =>
  view === 'settings' ? '#/settings' : `#/matter/${MATTER.id}/${view}`;

/** The buttons of the dialog that lie outside of the window. */
const outOfSight = () =>
  page.$$eval('[role="dialog"] form > :last-child button', (buttons) =>
    buttons
      .filter((button) => {
        const { top, bottom, left, right } = button.getBoundingClientRect();
        return top < 0 || left < 0 || bottom > innerHeight || right > innerWidth;
      })
      .map(({ textContent }) => textContent),
  );

const LOOKS = [
  ['en', 'light', 1280, 800],
  ['en', 'dark', 1440, 900],
  ['zh-CN', 'dark', 640, 400],
  ['zh-CN', 'light', 640, 400],
] as const;

describe.each(LOOKS)('in %s, %s, at %i × %i', (language, scheme, width, height) => {
  beforeAll(async () => {
    await page.setViewport({ width, height });
    await setLook(page, language, scheme);
  });

  it.each(buttonsOf(language === 'en' ? en : (zhCN as typeof en)))(
    'of %s, the dialog of “%s” has its buttons in sight and no fault that axe can find',
    async (view, button) => {
      await goTo(page, placeOf(view));
      await press(page, button);
      await page.waitForSelector('[role="dialog"]');
      expect([await outOfSight(), await violations(page)]).toEqual([[], []]);
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('[role="dialog"]'));
    },
  );
});
