// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CustodiansView } from '../../../components/workspace/custodians/custodians-view.tsx';
import { SharedLine } from '../../../components/workspace/custodians/shared-line.tsx';
import { JoinedFiles } from '../../../components/workspace/item/joined/joined-files.tsx';
import { NotHere } from '../../../components/workspace/item/joined/not-here.tsx';
import { JoinPart } from '../../../components/workspace/settings/vault/join/join-part.tsx';
import type { VaultSettings } from '../../../lib/browser/vault/parse-vault.ts';
import { buildInvitation, buildInvitationCode } from '../../../lib/join/invitation.ts';
import { listConflictRows } from '../../../lib/store/chains/chains.ts';
import { nameNumbering } from '../../../lib/store/chains/numbering.ts';
import { type EvidenceStore, store } from '../../../lib/store/db.ts';
import { annotateItems } from '../../../lib/store/items/annotate-items.ts';
import { deleteItem } from '../../../lib/store/items/delete-item.ts';
import { findItem } from '../../../lib/store/items/items.ts';
import { readItem } from '../../../lib/store/items/opened-items.ts';
import { findListing, listListings } from '../../../lib/store/listings/listings.ts';
import { amendMatter, findMatter, openMatter } from '../../../lib/store/matters.ts';
import { newStore, sealText } from '../../support/stores/new-store.ts';
import { type MemoryVault, newMemoryVault } from '../../support/vault/memory-vault.ts';
import { putMatter } from '../../support/vault/put-matter.ts';
import { render, type, until } from '../render.tsx';

const SETTINGS: VaultSettings = {
  ...{ endpoint: 'https://s3.example', region: 'us-east-1', bucket: 'evidence', prefix: '' },
  ...{ mode: 'GOVERNANCE', retention: { days: 1 }, encrypt: false },
};
const LIN = '01JCAAAAAAAAAAAAAAAAAAAAAA';
const ONE = '01JD0000000000000000000001';

const held = vi.hoisted(() => ({
  vault: undefined as unknown,
  ...{ hasKey: true, isPermitted: true },
  hearers: [] as (() => void)[],
}));
// The network is the one part that cannot run here; what it answers is the vault in memory.
vi.mock('../../../lib/vault/storage/open-vault.ts', () => ({ openVault: () => held.vault }));
vi.mock('wxt/browser', () => {
  const area = (items: () => object) => ({
    get: async () => items(),
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  });
  const vaultKey = { accessKeyId: 'reader', secretAccessKey: 'secret' };
  return {
    browser: {
      runtime: {},
      permissions: {
        contains: async () => held.isPermitted,
        request: async () => {
          held.isPermitted = true;
          for (const hear of held.hearers) hear();
          return true;
        },
        onAdded: {
          addListener: (hear: () => void) => held.hearers.push(hear),
          removeListener: () => undefined,
        },
        onRemoved: { addListener: () => undefined, removeListener: () => undefined },
      },
      storage: {
        local: area(() => ({ vault: SETTINGS })),
        session: area(() => (held.hasKey ? { vaultKey } : {})),
      },
    },
  };
});

/** Waits until the store says so. */
const untilStored = async (holds: () => Promise<boolean>): Promise<void> => {
  let isSo = false;
  void (async () => {
    while (!isSo) {
      isSo = await holds();
      await new Promise((next) => setTimeout(next, 10));
    }
  })();
  await until(() => isSo);
};

/** Presses the last button that says these words. */
const press = (words: string) =>
  act(async () =>
    [...document.querySelectorAll('button')]
      .findLast(({ textContent }) => textContent === words)
      ?.click(),
  );

/** The field of the dialog that bears this label. */
const field = (label: string): HTMLInputElement | null => {
  const found = [...document.querySelectorAll<HTMLLabelElement>('[role="dialog"] label')].find(
    ({ textContent }) => textContent === label,
  );
  return document.querySelector(`[id="${found?.htmlFor}"]`);
};

describe('the custodians of a matter', () => {
  let vault: MemoryVault;
  let lin: EvidenceStore;
  let matterId: string;
  let code: string;
  let deposited: number;

  beforeEach(async () => {
    await Promise.all(store.tables.map((table) => table.clear()));
    vault = newMemoryVault();
    Object.assign(held, { vault, hasKey: true, isPermitted: true, hearers: [] });
    lin = await newStore();
    const fields = { name: '名誉权纠纷', reference: 'XM-1', custodian: { name: '林悦' } };
    const matter = await openMatter(fields, new Date('2026-11-21T09:00:00Z'), lin);
    matterId = matter.id;
    await sealText(lin, ONE, matterId);
    deposited = await putMatter(vault, lin, matterId, LIN);
    code = buildInvitationCode(buildInvitation(SETTINGS, matter));
  });

  const join = async () => {
    await render(<JoinPart />);
    await press('Join a matter');
    await until(() => field('Code of the invitation') !== null);
    await type(field('Code of the invitation'), code);
    await press('Next');
  };
  const joinAs = async (name: string) => {
    await join();
    await until(() => field('Your name as custodian') !== null);
    await type(field('Your name as custodian'), name);
    await press('Join');
    await untilStored(async () => (await findListing(ONE)) !== undefined);
  };

  const view = async () => {
    const reading = () => Promise.all([findMatter(matterId), listListings(matterId)]);
    const [matter, items] = await act(reading);
    if (!matter) throw new Error('The matter was joined');
    return render(
      <CustodiansView
        matter={{ ...matter, items: items.length } as never}
        items={items}
        lastItem={undefined}
      />,
    );
  };

  it('joins by a code and shows whose items came and that the log is whole', async () => {
    await joinAs('陈伟');
    const host = await view();
    await until(() => host.textContent?.includes('林悦') === true);
    expect(host.textContent).toContain('No fault found in what was read.');
    expect(host.textContent).toContain('Nobody is named');
    expect((await act(() => findListing(ONE)))?.custodian).toBe('林悦');
  });

  it('asks in the dialog for the key that is missing, and joins nothing', async () => {
    held.hasKey = false;
    await join();
    await until(
      () => document.body.textContent?.includes('Enter the key that whoever runs') === true,
    );
    expect(await act(() => findMatter(matterId))).toBeUndefined();
  });

  it('reads what is new, shows both values of a conflict, and lets one decide', async () => {
    await joinAs('陈伟');
    const files = await render(<JoinedFiles item={{ id: ONE, matterId, chain: LIN }} />);
    await untilStored(async () => (await findItem(ONE)) !== undefined);
    await until(
      () => files.textContent?.includes('This item is of another custodian: 林悦') === true,
    );
    expect((await act(() => readItem(ONE)))?.matterId).toBe(matterId);
    await act(async () => {
      await amendMatter(matterId, { court: 'our court' });
      await amendMatter(matterId, { court: 'their court' }, lin);
      await putMatter(vault, lin, matterId, LIN, deposited);
    });
    const host = await view();
    await until(() => host.querySelector('button') !== null);
    await press('Read from the vault now');
    await until(() => host.textContent?.includes('What the custodians do not agree on') === true);
    expect(host.textContent).toContain('our court');
    expect(host.textContent).toContain('their court');
    expect(host.textContent).toContain('The matter: Court');
    await press('Decide for this');
    await untilStored(async () => (await listConflictRows(matterId)).length === 0);
    const decided = await act(() => findMatter(matterId));
    expect(['our court', 'their court']).toContain(decided?.court);
  });

  it('says which item left, where lists show it no more', async () => {
    await joinAs('陈伟');
    await act(async () => {
      await deleteItem(ONE, 'Captured twice', lin);
      await putMatter(vault, lin, matterId, LIN, deposited);
    });
    const host = await view();
    await until(() => host.querySelector('button') !== null);
    await press('Read from the vault now');
    await until(() => host.textContent?.includes('Items that left this matter') === true);
    expect(host.textContent).toContain('林悦 deleted it on');
    expect(host.textContent).toContain('Captured twice');
    expect(host.querySelector(`a[href="#/item/${ONE}"]`)?.textContent).not.toBe('');
    const line = await render(<SharedLine matterId={matterId} isShown />);
    await until(() => line.textContent?.includes('1 of their items was deleted or moved') === true);
    const gone = await render(<NotHere id={ONE} matters={[]} />);
    await until(() => gone.textContent?.includes('It was not read here before') === true);
  });

  it('says that the permission was taken back, and goes on once it is given again', async () => {
    await joinAs('陈伟');
    held.isPermitted = false;
    const host = await view();
    await until(() => host.querySelector('button') !== null);
    await press('Read from the vault now');
    await until(() => host.textContent?.includes('the permission was taken back') === true);
    await press('Permit it again');
    await until(() => host.textContent?.includes('The vault was read at') === true);
    expect(host.textContent).not.toContain('the permission was taken back');
  });

  it('refuses a label by hand where another custodian numbers, and says who', async () => {
    await joinAs('陈伟');
    await act(async () => {
      await expect(annotateItems([{ id: ONE, labels: { exhibit: 'A-1' } }])).rejects.toMatchObject({
        code: 'BAD_LABEL',
        message: expect.stringContaining('whoever deposited it first'),
      });
      await nameNumbering(matterId, LIN);
      await expect(annotateItems([{ id: ONE, labels: { exhibit: 'A-1' } }])).rejects.toMatchObject({
        message: expect.stringContaining('林悦'),
      });
      const own = '01JCBBBBBBBBBBBBBBBBBBBBBB';
      await store.vaultMatters.put({
        ...{ matterId, mode: 'each', chain: own, deposited: 0, attempts: 0 },
        compacted: { 1: 0, 2: 0 },
      });
      await nameNumbering(matterId, own);
      await annotateItems([{ id: ONE, labels: { exhibit: 'A-1' } }]);
      expect((await findListing(ONE))?.exhibit).toBe('A-1');
    });
  });
});
