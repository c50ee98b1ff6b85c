// @vitest-environment jsdom
import { act, useState } from 'react';
import { beforeAll, expect, it, vi } from 'vitest';
import { ItemsView } from '../../../components/workspace/items/items-view.tsx';
import type { ListedMatter } from '../../../lib/store/counted-matters.ts';
import { store } from '../../../lib/store/db.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { render, type, until } from '../render.tsx';
import { listing } from './listing.ts';

vi.mock('../../../components/workspace/kit/use-settings.ts', () => ({ useSettings: () => ({}) }));
vi.mock('../../../components/workspace/items/filter/search-session.ts', () => ({
  sendSearch: () => {},
  listenToSearch: () => () => {},
  endSession: () => {},
}));
// A window of jsdom is never idle: the texts are not read for a search here.
vi.stubGlobal('requestIdleCallback', () => 0);
vi.stubGlobal('cancelIdleCallback', () => {});

const ITEMS = 2_500;
let matter: ListedMatter;
const rows = Array.from({ length: ITEMS }, (_, at) => listing(at + 1));

beforeAll(async () => {
  globalThis.CSS ??= { escape: (text: string) => text } as never;
  const fields = { name: '名誉权纠纷', reference: 'XM', custodian: { name: '陈伟' } };
  const { id } = await openMatter(fields);
  await store.matters.update(id, { records: ITEMS });
  const row = await store.matters.get(id);
  if (!row) throw new Error('No matter');
  matter = { ...row, items: ITEMS };
  const shown = rows.map((one) => ({
    ...one,
    matterId: id,
    capturedAt: new Date(Date.UTC(2026, 0, 1) + one.number * 60_000).toISOString(),
  }));
  await store.listings.bulkAdd(shown);
});

const countOf = (shown: HTMLElement) =>
  Number(shown.querySelector('table')?.getAttribute('aria-rowcount')) - 1;

it('shows the newest of many items while all are being read, and says so', async () => {
  const shown = await render(<ItemsView {...{ matter, items: undefined, lastItem: undefined }} />);
  await until(() => countOf(shown) === 20);
  expect(shown.textContent).toContain('20 of 2,500 items · The newest are shown');
  expect(shown.querySelector('[role=status]')?.textContent).toContain('are being read');
  expect([...shown.querySelectorAll('button')].map((one) => one.textContent)).not.toContain(
    'Arrange…',
  );
});

it('keeps the search box while only the newest are shown, whatever is typed in it', async () => {
  let drawAgain = () => {};
  const Page = () => {
    const [times, setTimes] = useState(0);
    drawAgain = () => setTimes(times + 1);
    return <ItemsView {...{ matter: { ...matter }, items: undefined, lastItem: undefined }} />;
  };
  const shown = await render(<Page />);
  await until(() => countOf(shown) === 20);
  const box = shown.querySelector('input[type=search]') as HTMLInputElement;
  await type(box, '没有这句话');
  await act(async () => drawAgain());
  expect(shown.querySelector('input[type=search]')).toBe(box);
  expect(shown.querySelector('[role=status]')?.textContent).toContain('are being read');
  expect(shown.textContent).not.toContain('No item');
  await type(box, '');
});

it('shows all once they are read', async () => {
  const items = await store.listings.toArray();
  const shown = await render(<ItemsView {...{ matter, items, lastItem: undefined }} />);
  expect(countOf(shown)).toBe(ITEMS);
  expect(shown.textContent).not.toContain('are being read');
});

it('says that items are being read where none can be shown before', async () => {
  const shown = await render(
    <ItemsView {...{ matter: { ...matter, items: 100 }, items: undefined, lastItem: undefined }} />,
  );
  const said = () => shown.querySelector('[role=status]')?.textContent ?? '';
  expect(said()).toBe('');
  await until(() => said().includes('are being read'));
  expect(shown.querySelector('[role=status]')?.getAttribute('aria-busy')).toBe('true');
});

it('waits for all of few items', async () => {
  const few = { ...matter, items: 100 };
  const shown = await render(
    <ItemsView {...{ matter: few, items: undefined, lastItem: undefined }} />,
  );
  await act(() => new Promise((next) => setTimeout(next, 100)));
  expect(shown.querySelector('table')).toBeNull();
});
