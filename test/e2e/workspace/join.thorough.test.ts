import 'fake-indexeddb/auto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, named, press, pressNamed } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { buildInvitation, buildInvitationCode } from '../../../lib/join/invitation.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { annotateItem } from '../../../lib/store/items/annotate-items.ts';
import { amendMatter, openMatter } from '../../../lib/store/matters.ts';
import { allowRequests } from '../../support/browser/give-sites.ts';
import { setLook, showTo, untilSays, violations, wordsAt } from '../../support/browser/look.ts';
import { openProduct, openWorkspace } from '../../support/browser/product.ts';
import { newStore, sealText } from '../../support/stores/new-store.ts';
import { putMatter } from '../../support/vault/put-matter.ts';
import { newRealVault, type RealVault, WITHOUT_ENGINE } from '../../support/vault/real-engine.ts';

const PATTERN = 'http://127.0.0.1/*';
const LIN = '01JCAAAAAAAAAAAAAAAAAAAAAA';
const ONE = '01JD0000000000000000000001';
const TWO = '01JD0000000000000000000002';
const DIALOG = '[role=dialog]';

let product: LaunchedBrowser;
let vault: RealVault;
let lin: EvidenceStore;
let matterId: string;
let code: string;
let deposited: number;
let page: Page;

/** Deposits what Lin did since, as Lin's browser does. */
const deposit = async (): Promise<void> => {
  deposited = await putMatter(vault.open('owner'), lin, matterId, LIN, deposited);
};

const removePermission = (): Promise<unknown> =>
  page.evaluate(
    (origin) =>
      (
        globalThis as unknown as {
          chrome: { permissions: { remove(one: object): Promise<boolean> } };
        }
      ).chrome.permissions.remove({ origins: [origin] }),
    PATTERN,
  );

describe.skipIf(WITHOUT_ENGINE)('a matter that is joined in a browser without a vault', () => {
  beforeAll(async () => {
    vault = await newRealVault({ prefix: 'firm/' });
    lin = await newStore();
    const fields = { name: '名誉权纠纷', reference: 'XM-1', custodian: { name: '林悦' } };
    const matter = await openMatter(fields, new Date('2026-11-21T09:00:00Z'), lin);
    matterId = matter.id;
    for (const id of [ONE, TWO]) await sealText(lin, id, matterId);
    deposited = 0;
    await deposit();
    code = buildInvitationCode(buildInvitation(vault.place, matter));
    product = await openProduct();
    await allowRequests(product, PATTERN);
    page = await openWorkspace(product, '#/matter/inbox');
    await setLook(page, 'en', 'light');
  });
  afterAll(() => product?.close());

  it('leads from a code through vault and key to the items, by keyboard', async () => {
    await press(page, 'Join a matter');
    await page.waitForSelector(`${DIALOG} form`);
    await page.keyboard.type('MPJ1.cut');
    await page.keyboard.press('Enter');
    await untilSays(page, 'This is no whole invitation');
    expect(await violations(page)).toEqual([]);
    await showTo(page, 'join-bad');
    await fill(page, 'Code of the invitation', code);
    await page.keyboard.press('Enter');
    await untilSays(page, 'This browser has no vault yet');
    expect(await wordsAt(page, DIALOG)).toContain(vault.place.bucket);
    expect(await violations(page)).toEqual([]);
    await showTo(page, 'join-vault');
    await press(page, 'Use this vault');
    await named(page, 'textbox', 'Key id');
    await showTo(page, 'join-key');
    await fill(page, 'Key id', 'nobody');
    await fill(page, 'Secret key', 'no-secret');
    await page.keyboard.press('Enter');
    await untilSays(page, 'The storage does not know the key');
    await showTo(page, 'join-key-wrong');
    await press(page, 'Enter another key');
    const { accessKeyId, secretAccessKey } = vault.connect('owner').vaultKey;
    await fill(page, 'Key id', accessKeyId);
    await fill(page, 'Secret key', secretAccessKey);
    await page.keyboard.press('Enter');
    await fill(page, 'Your name as custodian', '陈伟');
    expect(await violations(page)).toEqual([]);
    await showTo(page, 'join-name');
    await page.keyboard.press('Enter');
    await untilSays(page, 'With the items of one other custodian, as last read at');
    await untilSays(page, 'Listed only');
    expect(await wordsAt(page, 'table')).toContain('林悦');
    expect(await violations(page)).toEqual([]);
    await showTo(page, 'shared-items');
  });

  it('fetches an item when it is opened, and leaves its label to who numbers', async () => {
    await page.goto(page.url().replace(/#.*$/, `#/item/${ONE}`));
    await untilSays(page, 'Its record and all its files are here');
    await untilSays(page, 'numbered by whoever deposited it first');
    expect(await violations(page)).toEqual([]);
    await showTo(page, 'shared-item');
  });

  it('reads what is new by itself when the matter is opened again', async () => {
    await annotateItem(ONE, { exhibit: 'K-9' }, lin);
    await deposit();
    await page.reload();
    await page.goto(page.url().replace(/#.*$/, `#/matter/${matterId}`));
    await untilSays(page, 'K-9');
  });

  it('shows in words what custodians do not agree on', async () => {
    await page.goto(page.url().replace(/#.*$/, `#/item/${ONE}`));
    await fill(page, 'Note', 'A note of Chen');
    await press(page, 'Save');
    await untilSays(page, 'Saved');
    await annotateItem(ONE, { note: '林悦的备注' }, lin);
    await amendMatter(matterId, { court: '厦门市思明区人民法院' }, lin);
    await deposit();
    await page.goto(page.url().replace(/#.*$/, `#/matter/${matterId}/custodians`));
    await press(page, 'Read from the vault now');
    await untilSays(page, 'What the custodians do not agree on');
    await untilSays(page, 'Note of K-9');
    expect(await violations(page)).toEqual([]);
    await showTo(page, 'custodians');
  });

  it('says that the permission was taken back, and reads again once it is given', async () => {
    await removePermission();
    await press(page, 'Read from the vault now');
    await untilSays(page, 'the permission was taken back');
    expect(await violations(page)).toEqual([]);
    await showTo(page, 'custodians-permission');
    await press(page, 'Permit it again');
    await untilSays(page, 'The vault was read at');
  });

  it('deposits what this browser adds, and can then be named to number', async () => {
    await page.goto(page.url().replace(/#.*$/, `#/matter/${matterId}/case`));
    await pressNamed(page, 'radio', 'Each item and each line of the log by itself');
    await untilSays(page, 'Nothing is left to go');
    await showTo(page, 'shared-deposited');
    await page.goto(page.url().replace(/#.*$/, `#/matter/${matterId}/custodians`));
    await untilSays(page, 'this browser');
    await showTo(page, 'custodians-numbering');
  });
});
