// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ItemTable } from '../../components/workspace/item-table.tsx';
import type { ListedItem } from '../../components/workspace/listed-item.ts';
import { render } from './render.tsx';

const item = (number: number, fields: Partial<ListedItem> = {}): ListedItem =>
  ({
    id: `01${number}`,
    number,
    exhibit: `XM-000${number}`,
    title: `Title ${number}`,
    url: 'https://zhiyan.example/p/1',
    kind: 'post',
    tags: ['defamation'],
    status: 'complete',
    capturedAt: '2026-11-21T12:00:00.000Z',
    record: { status: 'complete', problems: [] },
    ...fields,
  }) as unknown as ListedItem;

const show = (items: readonly ListedItem[], last?: string) =>
  render(
    <ItemTable
      items={items}
      thumbnails={new Map()}
      sort={{ by: 'captured', down: true }}
      onSort={vi.fn()}
      last={last}
    />,
  );
const press = (key: string) =>
  act(
    async () =>
      void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })),
  );
const focused = () => document.activeElement?.textContent;

beforeAll(() => {
  globalThis.CSS ??= { escape: (text: string) => text } as never;
});
afterEach(() => {
  document.body.replaceChildren();
  location.hash = '';
});

describe('the table of items', () => {
  it('is a table by its name, with a row for each item', async () => {
    const root = await show([item(1), item(2)]);
    const table = root.querySelector('table[aria-label="Items"]');
    expect(table?.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(table?.querySelectorAll('th')).toHaveLength(9);
  });

  it('moves between the rows by keys and is entered by Tab at one of them', async () => {
    const root = await show([item(1), item(2), item(3)]);
    expect(root.querySelectorAll('a[tabindex="0"]')).toHaveLength(1);
    root.querySelector<HTMLAnchorElement>('a[data-item]')?.focus();
    await press('ArrowDown');
    expect(focused()).toBe('Title 2');
    await press('End');
    expect(focused()).toBe('Title 3');
    await press('ArrowDown');
    expect(focused()).toBe('Title 3');
    await press('Home');
    await press('ArrowUp');
    expect(focused()).toBe('Title 1');
  });

  it('opens a row by a click anywhere in it', async () => {
    const root = await show([item(1), item(2)]);
    await act(async () => root.querySelectorAll<HTMLElement>('tbody tr td')[3]?.click());
    expect(location.hash).toBe('#/item/011');
  });

  it('gives the focus back to the item that was open', async () => {
    await show([item(1), item(2)], '012');
    expect(focused()).toBe('Title 2');
  });

  it('tells what is missing in a partial item in plain words', async () => {
    const problems = [{ code: 'TAB_CLOSED', message: 'closed' }];
    const root = await show([item(1, { record: { status: 'partial', problems } as never })]);
    expect(root.textContent).toContain('Partial');
    expect(root.textContent).toContain('The tab was closed before the capture was finished.');
  });

  it('shows the words of a page as words', async () => {
    const root = await show([item(1, { title: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' })]);
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('a')?.getAttribute('href')).toBe('#/item/011');
    expect(root.textContent).toContain('<img src=x onerror=alert(1)>');
  });
});
