// @vitest-environment jsdom
import { act, useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ArrangeList } from '../../../components/workspace/items/arrange/arrange-list.tsx';
import { moveInList } from '../../../lib/casework/exhibits/exhibit-order.ts';
import { render } from '../render.tsx';
import { listing } from './listing.ts';

const moved = vi.fn();

/** The list as its dialog holds it. */
const Arranged = () => {
  const [items, setItems] = useState<readonly ReturnType<typeof listing>[]>([
    listing(1),
    listing(2),
    listing(3),
  ]);
  return (
    <ArrangeList
      items={items}
      onMove={(from, to) => {
        moved(from, to);
        setItems(moveInList(items, from, to));
      }}
    />
  );
};

beforeAll(() => {
  globalThis.CSS ??= { escape: (text: string) => text } as never;
});
afterEach(() => {
  document.body.replaceChildren();
  moved.mockReset();
});

const rowsIn = (root: Element) => [...root.querySelectorAll<HTMLElement>('ol button')];
const namesIn = (root: Element) =>
  rowsIn(root).map((row) => row.querySelector('strong')?.textContent);
const press = (row: Element | null | undefined, key: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    row?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  });
const drag = (row: Element | null | undefined, type: string) =>
  act(async () => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { setData: vi.fn() } });
    row?.dispatchEvent(event);
  });

describe('the list that exhibits are arranged in', () => {
  it('moves a row down by Alt and the arrow, keeps its focus and announces its place', async () => {
    const root = await render(<Arranged />);
    const [first, second, third] = namesIn(root);
    rowsIn(root)[0]?.focus();
    await press(rowsIn(root)[0], 'ArrowDown', { altKey: true });
    expect(moved).toHaveBeenCalledWith(0, 1);
    expect(namesIn(root)).toEqual([second, first, third]);
    expect(document.activeElement?.textContent).toContain(first);
    expect(root.querySelector('[role="status"]')?.textContent).toMatch(/2.*3/u);
  });

  it.each([
    ['End', 0, [0, 2]],
    ['Home', 2, [2, 0]],
  ] as const)('moves a row to the end of the list that Alt and %s name', async (key, at, to) => {
    const root = await render(<Arranged />);
    await press(rowsIn(root)[at], key, { altKey: true });
    expect(moved).toHaveBeenCalledWith(...to);
  });

  it('moves the focus alone without Alt, and nothing beyond the ends', async () => {
    const root = await render(<Arranged />);
    rowsIn(root)[0]?.focus();
    await press(rowsIn(root)[0], 'ArrowDown');
    expect(document.activeElement).toBe(rowsIn(root)[1]);
    await press(rowsIn(root)[0], 'ArrowUp', { altKey: true });
    expect(moved).not.toHaveBeenCalled();
  });

  it('moves a row to where it is dropped, and forgets a drag that ends elsewhere', async () => {
    const root = await render(<Arranged />);
    const lines = [...root.querySelectorAll('li')];
    await drag(lines[0], 'dragstart');
    await drag(lines[2], 'dragover');
    expect(root.querySelectorAll('[data-over]')).toHaveLength(1);
    await drag(lines[2], 'drop');
    expect(moved.mock.calls).toEqual([[0, 2]]);
    await drag(root.querySelector('li'), 'dragstart');
    await drag(root.querySelector('li'), 'dragend');
    await drag(root.querySelectorAll('li')[1], 'drop');
    expect(moved).toHaveBeenCalledTimes(1);
  });
});
