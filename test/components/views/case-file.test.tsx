// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLive } from '../../../components/use-live.ts';
import { CaseView } from '../../../components/workspace/case-file/case-view.tsx';
import { UndoBar } from '../../../components/workspace/kit/undo-bar.tsx';
import { newId } from '../../../lib/evidence/id.ts';
import { readCaseFile, saveCaseEntries } from '../../../lib/store/casework.ts';
import { store } from '../../../lib/store/db.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { render, type, until } from '../render.tsx';

vi.mock('../../../components/workspace/kit/vault/use-vault-settings.ts', () => ({
  useVaultSettings: () => null,
}));

let matterId = '';
beforeEach(async () => {
  await Promise.all(store.tables.map((table) => table.clear()));
  const custodian = { name: 'Chen Wei' };
  matterId = (await openMatter({ name: 'Lin', reference: 'QL', custodian })).id;
});
afterEach(async () => {
  await render(null);
  document.body.replaceChildren();
});

const Shown = () => {
  const matter = useLive(() => store.matters.get(matterId));
  return (
    <>
      {matter && (
        <CaseView matter={{ ...matter, items: 0 }} items={undefined} lastItem={undefined} />
      )}
      <UndoBar />
    </>
  );
};

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
const press = async (name: string) => {
  await until(() => button(name) !== undefined);
  await act(async () => button(name)?.click());
};
const field = (label: string) => {
  const named = [...document.querySelectorAll('[role="dialog"] label')].find(
    ({ textContent }) => textContent?.replace(' *', '') === label,
  );
  return document.getElementById(named?.getAttribute('for') ?? '');
};
const dialog = () => document.querySelector('[role="dialog"]');
const submit = () =>
  act(
    async () =>
      void dialog()
        ?.querySelector('form')
        ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  );
const addParty = async (name: string) => {
  await press('Add party');
  await until(() => field('Name') !== null);
  await type(field('Name'), name);
  await submit();
  await until(() => dialog() === null);
};

describe('the case view', () => {
  it('adds a key date, refuses an invalid one with a reason, and undoes the addition', async () => {
    await render(<Shown />);
    await press('Add key date');
    await until(() => field('Date') !== null);
    await submit();
    expect(dialog()?.textContent).toContain('Fill in the date.');
    await type(field('Date'), '2026-02-30');
    await submit();
    expect(dialog()?.textContent).toContain('There is no such date.');
    expect((field('Date') as HTMLInputElement).value).toBe('2026-02-30');
    await type(field('Date'), '2026-11-06');
    await type(field('Time of day'), '10:30');
    await submit();
    await until(() => dialog() === null);
    const [date] = (await act(() => readCaseFile(matterId)))['key-date'];
    expect(date).toMatchObject({ type: 'order-served', time: { precision: 'minute' } });
    await until(
      () =>
        document.body.textContent?.includes('Key date added: Order served 2026-11-06 10:30') ??
        false,
    );
    await press('Undo');
    await until(() => document.querySelector('[aria-label="Key dates"] tbody') === null);
    expect((await act(() => readCaseFile(matterId)))['key-date']).toEqual([]);
  });

  it('removes a party and restores it by Ctrl+Z', async () => {
    await render(<Shown />);
    await addParty('启岚电子');
    await press('Remove 启岚电子');
    await until(() => button('Remove 启岚电子') === undefined);
    await act(
      async () =>
        void document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }),
        ),
    );
    await until(() => button('Remove 启岚电子') !== undefined);
    expect((await act(() => readCaseFile(matterId))).party).toMatchObject([
      { name: '启岚电子', role: 'plaintiff' },
    ]);
  });

  it('offers the parties for the side that files and for its opponents', async () => {
    await render(<Shown />);
    await addParty('启岚电子');
    await addParty('Lin');
    await press('Edit details');
    await until(() => button('Opposing parties: use 启岚电子') !== undefined);
    button('Filed by, with its role: use 启岚电子')?.focus();
    await press('Filed by, with its role: use 启岚电子');
    expect((document.activeElement as HTMLInputElement).value).toBe('启岚电子 (Plaintiff)');
    expect(button('Opposing parties: use 启岚电子')).toBeUndefined();
    button('Opposing parties: use Lin')?.focus();
    await press('Opposing parties: use Lin');
    expect(button('Opposing parties: use Lin')).toBeUndefined();
    expect(dialog()?.contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.tagName).toBe('INPUT');
    await submit();
    await until(() => dialog() === null);
    expect(await act(() => store.matters.get(matterId))).toMatchObject({
      filingParty: '启岚电子 (Plaintiff)',
      opponents: ['Lin'],
    });
  });

  it('offers the custodian’s organisation as the employer that filings name', async () => {
    await render(<Shown />);
    await press('Edit details');
    await until(() => field('Organisation') !== null);
    expect(button('Use the suggestion: Custodian’s employer')).toBeUndefined();
    await type(field('Organisation'), '衡川律师事务所');
    await press('Use the suggestion: Custodian’s employer');
    await submit();
    await until(() => dialog() === null);
    expect((await act(() => store.matters.get(matterId)))?.custodian.employer).toBe(
      '衡川律师事务所',
    );
  });

  it('says why an entry could not be removed, and keeps it', async () => {
    await render(<Shown />);
    await addParty('启岚电子');
    const full = new DOMException('no room', 'QuotaExceededError');
    const transaction = vi.spyOn(store, 'transaction').mockRejectedValueOnce(full as never);
    await press('Remove 启岚电子');
    transaction.mockRestore();
    await until(() => document.querySelector('[role="alert"]') !== null);
    expect(document.querySelector('[role="alert"]')?.textContent).toMatch(/no room left/);
    expect((await act(() => readCaseFile(matterId))).party).toHaveLength(1);
    await press('Close');
    expect(document.querySelector('[role="alert"]')).toBeNull();
  });

  it('requires a platform and a name of each account, and stores no empty fields', async () => {
    await render(<Shown />);
    await press('Add respondent');
    await until(() => field('Name') !== null);
    await type(field('Name'), 'Lin');
    await press('Add account');
    await type(field('Platform'), 'weibo');
    await submit();
    expect(dialog()?.textContent).toContain('Each account needs its platform');
    await type(field('Id on the platform'), '880012');
    await submit();
    await until(() => dialog() === null);
    const [respondent] = (await act(() => readCaseFile(matterId))).respondent;
    expect(respondent?.accounts).toEqual([
      { platform: 'weibo', handle: '', platformId: '880012', earlierNames: [] },
    ]);
  });

  it('changes the matter, and undoes the change', async () => {
    await render(<Shown />);
    await press('Edit details');
    await until(() => field('Court') !== null);
    await type(field('Court'), '上海市长宁区人民法院');
    await submit();
    await until(() => dialog() === null);
    expect((await act(() => store.matters.get(matterId)))?.court).toBe('上海市长宁区人民法院');
    await press('Undo');
    await until(
      () => !document.querySelector('[aria-label="The case"]')?.textContent?.includes('长宁'),
    );
    expect((await act(() => store.matters.get(matterId)))?.court).toBeUndefined();
  });
});

describe('an affected entity', () => {
  it('is named after a party that sues by a press, which offers no party twice', async () => {
    await render(<Shown />);
    await addParty('霁屿科技有限公司');
    await press('Add entity');
    await press('Name: use 霁屿科技有限公司');
    expect((field('Name') as HTMLInputElement).value).toBe('霁屿科技有限公司');
    await submit();
    await until(() => dialog() === null);
    await press('Add entity');
    await until(() => field('Name') !== null);
    expect(button('Name: use 霁屿科技有限公司')).toBeUndefined();
  });
});

describe('a gap that readiness names', () => {
  afterEach(() => {
    location.hash = '';
  });

  it.each([
    ['cause', 'Cause of action'],
    ['custodian-title', 'Custodian’s title'],
    ['copies', 'Copies'],
    ['opponents', 'Opposing parties'],
  ])('opens the case file with the keyboard in the field of %s', async (gap, label) => {
    location.hash = `#/matter/${matterId}/case/${gap}`;
    await render(<Shown />);
    const focused = () => document.activeElement as HTMLInputElement | null;
    await until(() => focused()?.labels?.[0]?.textContent?.startsWith(label) === true);
  });

  it.each([
    ['order-date', 'order-made'],
    ['service-date', 'order-served'],
  ])('opens a new key date of the type that %s lacks', async (gap, type) => {
    location.hash = `#/matter/${matterId}/case/${gap}`;
    await render(<Shown />);
    const focused = () => document.activeElement as HTMLSelectElement | null;
    await until(() => focused()?.labels?.[0]?.textContent === 'What happened');
    expect(focused()?.value).toBe(type);
    await press('Cancel');
    await until(() => document.activeElement?.textContent === 'Add key date');
  });

  it('opens the key date that has no proof, the keyboard in the field of the proof', async () => {
    await saveCaseEntries([
      {
        id: newId(),
        matterId,
        kind: 'key-date',
        type: 'order-served',
        time: { at: '2026-11-06T02:30:00.000Z', precision: 'minute', timeZone: 'Asia/Shanghai' },
        note: '',
      },
    ]);
    location.hash = `#/matter/${matterId}/case/service-proof`;
    await render(<Shown />);
    const focused = () => document.activeElement as HTMLInputElement | null;
    await until(() => focused()?.labels?.[0]?.textContent === 'Proven by');
    expect((field('Date') as HTMLInputElement).value).toBe('2026-11-06');
  });

  it('opens the key date also where its proof is an item that stays back', async () => {
    const time = { at: '2026-11-06', precision: 'day', timeZone: 'Asia/Shanghai' } as const;
    const common = { id: newId(), matterId, note: '', proof: '01JDWITHHELD' };
    await saveCaseEntries([{ ...common, kind: 'key-date', type: 'order-made', time }]);
    location.hash = `#/matter/${matterId}/case/order-proof`;
    await render(<Shown />);
    await until(() => dialog() !== null);
    expect((field('Date') as HTMLInputElement).value).toBe('2026-11-06');
  });
});
