// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  OFFERED_FOR,
  offerUndo,
  sayDone,
  UndoBar,
} from '../../../components/workspace/kit/undo-bar.tsx';
import { saveCaseEntries } from '../../../lib/store/casework.ts';
import { logViewed } from '../../../lib/store/items/log-use.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { render } from '../render.tsx';

const undone = vi.fn(async () => undefined);
const show = async (): Promise<HTMLElement> => {
  await render(<UndoBar />);
  await act(async () => offerUndo('Note changed: QL-0001', undone));
  return document.querySelector<HTMLElement>('[role=status]') as HTMLElement;
};
const wait = (milliseconds: number) => act(async () => vi.advanceTimersByTime(milliseconds));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  undone.mockClear();
});
afterEach(async () => {
  vi.useRealTimers();
  await render(null);
  document.body.replaceChildren();
});

it('what was done without an undo is said with no button for one', async () => {
  await render(<UndoBar />);
  await act(async () => sayDone('Added 2 files'));
  const root = document.querySelector<HTMLElement>('[role=status]');
  expect(root?.textContent).toBe('Added 2 files');
  expect(root?.querySelectorAll('button')).toHaveLength(1);
});

describe('an offered undo', () => {
  it('names what it takes back, and takes it back once', async () => {
    const root = await show();
    expect(root.textContent).toContain('Note changed: QL-0001');
    const button = root.querySelector('button');
    await act(async () => button?.click());
    await act(async () => button?.click());
    expect(undone).toHaveBeenCalledTimes(1);
  });

  it('ends by itself, and Ctrl+Z then takes nothing back', async () => {
    const root = await show();
    await wait(OFFERED_FOR - 1);
    expect(root.textContent).toContain('Note changed');
    await wait(1);
    expect(root.textContent).toBe('');
    await act(async () => dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true })));
    expect(undone).not.toHaveBeenCalled();
  });

  it('stays while the focus is in it', async () => {
    const root = await show();
    await act(async () => root.querySelector('button')?.focus());
    await wait(10 * OFFERED_FOR);
    expect(root.textContent).toContain('Note changed');
    await act(async () => root.querySelector('button')?.blur());
    await wait(OFFERED_FOR);
    expect(root.textContent).toBe('');
  });
});

describe('an undo that is offered after one was pressed', () => {
  it('ends by itself as well, though the pointer never left the bar before it', async () => {
    const root = await show();
    const bar = root.firstElementChild;
    await act(async () => bar?.dispatchEvent(new Event('pointerover', { bubbles: true })));
    await act(async () => root.querySelector('button')?.click());
    expect(root.textContent).toBe('');
    await act(async () => offerUndo('Tags changed: QL-0002', undone));
    await wait(OFFERED_FOR);
    expect(root.textContent).toBe('');
  });
});

describe('an undo that was offered before another save', () => {
  it('ends with that save, which it would not take back', async () => {
    vi.useRealTimers();
    const custodian = { name: 'Chen Wei' };
    const { id } = await openMatter({ name: 'Lin', reference: 'QL-undo', custodian });
    const root = await show();
    await act(() =>
      saveCaseEntries([
        { id: '01U', matterId: id, kind: 'entity', name: 'Acme', note: '' } as never,
      ]),
    );
    expect(root.textContent).toBe('');
  });

  it('stays when an item is only looked at', async () => {
    vi.useRealTimers();
    const root = await show();
    await act(() => logViewed('no such item').catch(() => undefined));
    expect(root.textContent).toContain('Note changed');
  });
});
