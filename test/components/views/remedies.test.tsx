// @vitest-environment jsdom
import { act } from 'react';
import { expect, it } from 'vitest';
import { useLive } from '../../../components/use-live.ts';
import { RemediesView } from '../../../components/workspace/remedies/remedies-view.tsx';
import type { CaseEntry, OrderedAct } from '../../../lib/evidence/casework.ts';
import { saveCaseEntries } from '../../../lib/store/casework.ts';
import { store } from '../../../lib/store/db.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { render, until } from '../render.tsx';

const Shown = ({ id }: { readonly id: string }) => {
  const matter = useLive(() => store.matters.get(id), [id]);
  return (
    matter && (
      <RemediesView matter={{ ...matter, items: 0 }} items={undefined} lastItem={undefined} />
    )
  );
};

it('the form of an observation keeps its input while the case file changes elsewhere', async () => {
  const { id } = await openMatter({
    name: 'Lin',
    reference: 'REMEDIES-1',
    custodian: { name: 'Chen Wei' },
  });
  const ordered: OrderedAct = {
    ...{ id: '01A', matterId: id, kind: 'act', type: 'cease', words: 'Stop' },
    ...{ channels: [], recipients: [], wrongs: [] },
  };
  await saveCaseEntries([ordered]);
  const root = await render(<Shown id={id} />);
  const button = () =>
    [...root.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Add observation',
    );
  await until(() => button() !== undefined);
  await act(async () => button()?.click());
  const note = () =>
    document.querySelector<HTMLTextAreaElement>('[role=dialog] textarea:not([aria-hidden])');
  await until(() => note() !== null);
  await act(async () => {
    const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    setter?.call(note(), 'seen on the phone');
    note()?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(() => saveCaseEntries([{ ...ordered, words: 'Stop at once' }]));
  await until(() => root.textContent?.includes('Stop at once') ?? false);
  expect(note()?.value).toBe('seen on the phone');
  const verdict = [...document.querySelectorAll<HTMLSelectElement>('[role=dialog] select')].find(
    ({ options }) => [...options].some(({ value }) => value === 'not-met'),
  );
  expect(verdict?.value, 'a verdict is suggested').toBe('');
});

it('pushes without a time come last, and their buttons name the exhibit', async () => {
  const { id } = await openMatter({
    name: 'Qilan',
    reference: 'REMEDIES-2',
    custodian: { name: 'Chen Wei' },
  });
  await store.listings.bulkPut(
    ['A', 'B'].map((item) => ({ id: item, matterId: id, exhibit: `R-${item}` }) as never),
  );
  const push = { matterId: id, kind: 'push', channel: 'app', recipients: [] } as const;
  await saveCaseEntries([
    { ...push, id: '02A', item: 'A' },
    {
      ...{ ...push, id: '02B', item: 'B' },
      time: { at: '2026-11-18T00:00:00.000Z', precision: 'day', timeZone: 'UTC' },
    },
  ]);
  const root = await render(<Shown id={id} />);
  const buttons = () =>
    [...root.querySelectorAll('button[aria-label^="Edit R-"]')].map((one) =>
      one.getAttribute('aria-label'),
    );
  await until(() => buttons().length === 2);
  expect(buttons()[0]).toMatch(/^Edit R-B · .*2026-11-18/u);
  expect(buttons()[1]).toMatch(/^Edit R-A · /u);
});

it.each([
  ['en', 'In the same way within the same scope: Clarify', 'Same', 'No observation shows: Members'],
  ['zh-CN', '相同方式、相同范围的对照: Clarify', '相同', '核查未见：Members'],
] as const)('an act shows its comparison, row by row, in %s', async (language, name, same, why) => {
  const { id } = await openMatter({
    name: 'Qilan',
    reference: `REMEDIES-WAY-${language}`,
    custodian: { name: 'Chen Wei' },
  });
  const clarify: OrderedAct = {
    ...{ id: `03-${language}`, matterId: id, kind: 'act', type: 'clarify', words: 'Clarify' },
    ...{ channels: ['app'], recipients: ['Subscribers (1,286)', 'Members'], wrongs: [] },
    prescribed: '更正：此前推送的信息有误。',
  };
  await saveCaseEntries([clarify]);
  const root = await render(<Shown id={id} />, language);
  await until(() => root.textContent?.includes('Clarify') ?? false);
  expect(root.querySelector(`table[aria-label="${name}"]`), 'before anything is seen').toBeNull();
  const seen: CaseEntry = {
    ...{ id: `04-${language}`, matterId: id, kind: 'observation', act: clarify.id, item: 'C' },
    ...{ verdict: 'met', channels: ['app'], recipients: ['subscribers'], note: '' },
  };
  await act(() => saveCaseEntries([seen]));
  const rows = () => [...root.querySelectorAll(`table[aria-label="${name}"] tbody tr`)];
  await until(() => rows().length === 5);
  expect(rows()[0]?.children[3]?.textContent?.trim()).toBe(same);
  expect(rows()[1]?.textContent).toContain(why);
  expect(rows()[2]?.children[1]?.textContent).toBe('更正：此前推送的信息有误。');
});
