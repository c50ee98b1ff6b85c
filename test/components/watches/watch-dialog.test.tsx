// @vitest-environment jsdom

import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { WatchDialog } from '../../../components/workspace/watches/watch-dialog.tsx';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { store } from '../../../lib/store/db.ts';
import { listLists } from '../../../lib/store/lists/lists.ts';
import { ensureInbox } from '../../../lib/store/matters.ts';
import { render, type, until } from '../render.tsx';

vi.mock('../../../lib/browser/permissions/list-sites.ts', () => ({
  askForSites: async () => true,
}));
vi.mock('../../../lib/browser/permissions/all-sites.ts', async (actual) => ({
  ...(await actual<object>()),
  pressCountsOn: () => true,
}));
vi.mock('../../../components/workspace/entries/rights/use-rights.ts', () => ({
  useRights: () => undefined,
}));
vi.mock('../../../lib/browser/messages.ts', () => ({ sendWatchesChanged: async () => ({}) }));

beforeEach(async () => {
  await Promise.all(store.tables.map((table) => table.clear()));
  await ensureInbox();
});

const field = (label: string) =>
  [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.includes(label));
const control = (label: string) =>
  document.getElementById(field(label)?.htmlFor ?? '') as HTMLInputElement | null;
const press = (label: string) => act(async () => control(label)?.click());
const LIGHT = 'Light visits';

it('a light watch has pictures of the visible area alone, by the right to pictures', async () => {
  let closed = false;
  const close = () => {
    closed = true;
  };
  await render(<WatchDialog matter={INBOX_ID} onClose={close} />);
  await until(() => control('Address') !== null);
  await type(control('Address'), 'https://zhiyan.example/p/1');
  expect(control(LIGHT)).toBeNull();
  await press('Pictures of every page');
  await press(LIGHT);
  expect(control(LIGHT)?.checked).toBe(true);
  const start = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Start watching',
  );
  await act(async () => start?.click());
  await until(() => closed);
  const lists = await act(() => store.lists.toArray());
  expect(lists.map(({ scope, allSites }) => ({ scope, allSites }))).toEqual([
    { scope: 'visible', allSites: true },
  ]);
  expect(await act(() => listLists(INBOX_ID))).toEqual([]);
});
