import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedStore } from '../../../cli/seed/seed-store.ts';
import { buildInvitation, buildInvitationCode } from '../../../lib/join/invitation.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { parseKey } from '../../../lib/vault/layout/parse-key.ts';
import { FIREFOX, type FirefoxTab } from '../../support/firefox/firefox.ts';
import { type FirefoxProduct, openFirefoxProduct } from '../../support/firefox/product.ts';
import { newStore, sealText } from '../../support/stores/new-store.ts';
import { putMatter } from '../../support/vault/put-matter.ts';
import { newRealVault, type RealVault, WITHOUT_ENGINE } from '../../support/vault/real-engine.ts';

const SEED = {
  ...{ matterId: '01MATTERAAAAAAAAAAAAAAAAAA', reference: 'XM-2021' },
  ...{ items: 3, bytes: 60_000 },
};
const LIN = '01JCAAAAAAAAAAAAAAAAAAAAAA';

/**
 * Types into a field as React hears it, by its label. Firefox's prompt for a permission is drawn by
 * the browser: the right is given as its own page of extensions gives it.
 */
const fill = (tab: FirefoxTab, label: string, text: string): Promise<void> =>
  tab.evaluate(
    async (wanted, typed) => {
      const fieldOf = () =>
        [...document.querySelectorAll<HTMLLabelElement>('label')].find(
          ({ textContent }) => textContent === wanted,
        )?.control as HTMLInputElement | null | undefined;
      let field = fieldOf();
      while (!field) {
        await new Promise((look) => setTimeout(look, 100));
        field = fieldOf();
      }
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
      set?.call(field, typed);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    label,
    text,
  );

const goTo = (tab: FirefoxTab, place: string): Promise<void> =>
  tab.evaluate((hash) => {
    location.hash = hash;
  }, place);

describe.skipIf(WITHOUT_ENGINE ?? !FIREFOX)('the vault in Firefox, on a real engine', () => {
  let firefox: FirefoxProduct;
  let tab: FirefoxTab;
  let vault: RealVault;
  const says = (words: string) =>
    expect.poll(() => firefox.words('tab'), { interval: 300 }).toContain(words);

  beforeAll(async () => {
    vault = await newRealVault({ prefix: 'firm/' });
    firefox = await openFirefoxProduct(FIREFOX as string);
    await firefox.permit(['http://127.0.0.1/*']);
    await seedStore(await firefox.openWorkspace(), SEED);
    // A page that was open does not hear of rows that are put past its store.
    tab = await firefox.openWorkspace('#/settings/vault');
    await tab.front();
  });
  afterAll(() => firefox?.close());

  it('is set up, and the check says that it can be used', async () => {
    const { endpoint, region, bucket, prefix } = vault.place;
    await fill(tab, 'Address of the storage', endpoint);
    await fill(tab, 'Region', region);
    await fill(tab, 'Bucket', bucket);
    await fill(tab, 'Folder in the bucket', prefix);
    await firefox.press('tab', 'pushbutton', 'Use this vault');
    await says('Check the set-up before anything');
    const { accessKeyId, secretAccessKey } = vault.connect('writer').vaultKey;
    await fill(tab, 'Key id', accessKeyId);
    await fill(tab, 'Secret key', secretAccessKey);
    await firefox.press('tab', 'pushbutton', 'Keep this key');
    await firefox.press('tab', 'pushbutton', 'Check the set-up');
    await says('The vault can be used.');
  });

  it('takes a matter, whose items have receipts', async () => {
    await goTo(tab, `#/matter/${SEED.matterId}/case`);
    await firefox.press('tab', 'radiobutton', 'Each item and each line of the log by itself');
    await says('Nothing is left to go.');
    const { versions } = await vault.open('owner').listVersions('');
    const kinds = versions.map(({ key }) => parseKey(key)?.kind);
    expect(kinds.filter((kind) => kind === 'record')).toHaveLength(SEED.items);
    expect(new Set(versions.map(({ key }) => key)).size).toBe(versions.length);
    await goTo(tab, `#/item/01SEED${String(1).padStart(20, '0')}`);
    await says('It says that they are locked until');
  });

  it('is where a colleague’s matter is joined', async () => {
    const lin = await newStore();
    const fields = { name: '名誉权纠纷', reference: 'XM-1', custodian: { name: '林悦' } };
    const matter = await openMatter(fields, new Date('2026-11-21T09:00:00Z'), lin);
    const item = '01JD0000000000000000000001';
    await sealText(lin, item, matter.id);
    await putMatter(vault.open('owner'), lin, matter.id, LIN);
    await tab.evaluate(
      (vaultKey) =>
        (
          globalThis as unknown as {
            chrome: { storage: { session: { set(values: object): Promise<void> } } };
          }
        ).chrome.storage.session.set({ vaultKey }),
      vault.connect('owner').vaultKey,
    );
    await firefox.press('tab', 'pushbutton', 'Join a matter');
    await fill(
      tab,
      'Code of the invitation',
      buildInvitationCode(buildInvitation(vault.place, matter)),
    );
    await firefox.press('tab', 'pushbutton', 'Next');
    await fill(tab, 'Your name as custodian', '陈伟');
    await firefox.press('tab', 'pushbutton', 'Join');
    await says('With the items of one other custodian');
    await goTo(tab, `#/item/${item}`);
    await says('Its record and all its files are here');
  });
});
