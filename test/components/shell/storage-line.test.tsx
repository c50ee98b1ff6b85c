// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { StorageLine } from '../../../components/workspace/shell/notices/storage-line.tsx';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { store } from '../../../lib/store/db.ts';
import { ensureInbox } from '../../../lib/store/matters.ts';
import { sealText } from '../../support/stores/new-store.ts';
import { render, until } from '../render.tsx';

it('tells the space used anew whenever an item is added, and asks to keep the first', async () => {
  let usage = 1_000_000;
  const persist = vi.fn(async () => true);
  const storage = { persist, estimate: async () => ({ usage, quota: 100e9 }) };
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
  await ensureInbox();
  const root = await render(<StorageLine />);
  await until(() => root.textContent?.includes('1 MB') === true);
  expect(persist).not.toHaveBeenCalled();
  for (const [id, used] of [
    ['01JDAAAAAAAAAAAAAAAAAAAAAA', 2_000_000],
    ['01JDBBBBBBBBBBBBBBBBBBBBBB', 3_000_000],
  ] as const) {
    usage = used;
    await act(() => sealText(store, id, INBOX_ID));
    await until(() => root.textContent?.includes(`${used / 1e6} MB`) === true);
  }
  expect(persist).toHaveBeenCalledTimes(1);
});

it('warns of little space until a person comes back from freeing some', async () => {
  let quota = 1_500_000;
  const storage = {
    persist: async () => true,
    estimate: async () => ({ usage: 1_000_000, quota }),
  };
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
  await ensureInbox();
  const root = await render(<StorageLine />);
  await until(() => root.textContent?.includes('Only 500 kB free') === true);
  quota = 100e9;
  await act(async () => window.dispatchEvent(new Event('focus')));
  await until(() => root.querySelector('[role=status]') === null);
  expect(root.textContent).toContain('1 MB used');
});
