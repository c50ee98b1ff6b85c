// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { offerRelease } from '../../../components/workspace/kit/offer-release.ts';
import { UndoBar } from '../../../components/workspace/kit/undo-bar.tsx';
import { releaseItem } from '../../../lib/store/items/withhold-item.ts';
import { render } from '../render.tsx';

// The store's own test shows what it does with an item.
vi.mock('../../../lib/store/items/withhold-item.ts', () => ({ releaseItem: vi.fn() }));

it('items that were withheld go out again at Undo, each of them', async () => {
  const root = await render(<UndoBar />);
  const say = (_: string, { count }: { count: number }) => `${count} withheld`;
  await act(async () => offerRelease(['01A', '01B'], say as never));
  expect(root.textContent).toContain('2 withheld');
  await act(async () => root.querySelector('button')?.click());
  expect(vi.mocked(releaseItem).mock.calls.map(([id]) => id)).toEqual(['01A', '01B']);
});
