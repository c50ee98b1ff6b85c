// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { COLUMNS, FIRST_COLUMNS } from '../../../components/workspace/items/table/columns.tsx';
import { ItemTable } from '../../../components/workspace/items/table/item-table.tsx';
import { buildCaseFile } from '../../../lib/evidence/case-file.ts';
import type { SearchAnswer, SearchRequest } from '../../../lib/search/search-messages.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { CASEWORK } from '../../support/cases/posts-of-a-case.ts';
import { render, until } from '../render.tsx';
import { listing } from './listing.ts';

type Listener = (answer: SearchAnswer) => void;
const asked: SearchRequest[] = [];
const listeners = new Set<Listener>();
vi.mock(import('../../../components/workspace/items/filter/search-session.ts'), () => ({
  sendSearch: (request: SearchRequest) => void asked.push(request),
  listenToSearch: (listener: Listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  endSession: () => {},
}));

const choose = vi.fn();
const ORDER_DATES = buildCaseFile(CASEWORK)['key-date'];
const show = (
  items: readonly ListingRow[],
  last?: string,
  chosen: readonly string[] = [],
  query = '',
  columns = COLUMNS,
) =>
  render(
    <ItemTable
      items={items}
      columns={columns}
      dates={ORDER_DATES}
      sort={{ by: 'captured', down: true }}
      onSort={vi.fn()}
      cursor={{ id: last, moves: last ? 1 : 0 }}
      chosen={new Set(chosen)}
      onChoose={choose}
      onChooseAll={vi.fn()}
      query={query}
    />,
  );
const focused = () => document.activeElement?.textContent;
const many = Array.from({ length: 10_000 }, (_, at) => listing(at + 1));

beforeAll(() => {
  globalThis.CSS ??= { escape: (text: string) => text } as never;
});
afterEach(() => {
  document.body.replaceChildren();
  location.hash = '';
  choose.mockReset();
});

describe('the table of items', () => {
  it('has an accessible name, and a row for each item', async () => {
    const root = await show([listing(1), listing(2)]);
    const table = root.querySelector('table[aria-label="Items"]');
    expect(table?.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(table?.querySelectorAll('th')).toHaveLength(COLUMNS.length + 3);
  });

  it('shows the status without scrolling in a window of 1280 pixels', async () => {
    const upToStatus = COLUMNS.filter(({ name }) => FIRST_COLUMNS.includes(name)).filter(
      (_, at, first) => at <= first.findIndex(({ name }) => name === 'status'),
    );
    const root = await show([listing(1)], undefined, [], '', upToStatus);
    const tracks = root.querySelector('table')?.style.getPropertyValue('--tracks') ?? '';
    const widths = [...tracks.matchAll(/(\d+)px/g)].map(([, pixels]) => Number(pixels));
    expect(widths).toHaveLength(upToStatus.length + 3);
    // The window without the sidebar, the list's padding and a scroll bar.
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1280 - 236 - 24 - 15);
  });

  it('shows the beginning of a row that the keyboard goes to', async () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollLeft', 'set');
    await show([listing(1), listing(2)], listing(2).id);
    expect(scrolled).toHaveBeenLastCalledWith(0);
    scrolled.mockRestore();
  });

  it('draws only the visible rows, with their indexes and the count of all rows', async () => {
    const root = await show(many);
    const rows = [...root.querySelectorAll('tbody tr')];
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(60);
    expect(root.querySelector('table')?.getAttribute('aria-rowcount')).toBe('10001');
    expect(rows.map((row) => row.getAttribute('aria-rowindex')).slice(0, 3)).toEqual([
      '2',
      '3',
      '4',
    ]);
  });

  it('keeps the focused row in the document, however far it is from the viewport', async () => {
    const root = await show(many, '019000');
    expect(focused()).toBe('Title 9000');
    expect(root.querySelectorAll('a[tabindex="0"]')).toHaveLength(1);
    expect(root.querySelector('a[tabindex="0"]')?.textContent).toBe('Title 9000');
  });

  it('opens an item by a click anywhere in its row except its checkbox', async () => {
    const root = await show([listing(1), listing(2)]);
    await act(async () => root.querySelector<HTMLElement>('tbody input')?.click());
    expect(choose).toHaveBeenCalledWith('011', false);
    expect(location.hash).toBe('');
    await act(async () => root.querySelectorAll<HTMLElement>('tbody tr td')[3]?.click());
    expect(location.hash).toBe('#/item/011');
  });

  it('announces which rows are selected', async () => {
    const root = await show([listing(1), listing(2)], undefined, ['012']);
    const selected = [...root.querySelectorAll('tbody tr')].map((row) =>
      row.getAttribute('aria-selected'),
    );
    expect(selected).toEqual(['false', 'true']);
    expect(root.querySelector<HTMLInputElement>('thead input')?.indeterminate).toBe(true);
  });

  it('says in plain words what a partial item lacks', async () => {
    const root = await show([listing(1, { status: 'partial', problemCodes: ['TAB_CLOSED'] })]);
    expect(root.textContent).toContain('Partial');
    expect(root.textContent).toContain('The tab was closed before the capture was finished.');
  });

  it('shows the role of an item', async () => {
    const root = await show([listing(1, { role: 'own-statement' })]);
    expect(root.textContent).toContain('own statement');
  });

  it('marks a time after the order, once for each time', async () => {
    const published = {
      raw: '8 Nov',
      at: '2026-11-08T00:00:00.000Z',
      precision: 'minute',
    } as const;
    const root = await show([
      listing(1, { capturedAt: '2026-11-08T01:00:00.000Z', stated: { published } }),
    ]);
    expect(root.textContent).toContain('Published after order served');
    expect(root.textContent).not.toContain('Published after order made');
  });

  it('shows the platform of an alert without an author, but not as its author', async () => {
    const fields = { author: '', platform: 'tianyancha' };
    const root = await show([
      listing(1, { ...fields, kind: 'alert' }),
      listing(2, { ...fields, kind: 'post' }),
    ]);
    const cells = [...root.querySelectorAll('tbody tr')].map(
      (row) => row.querySelectorAll('td')[8],
    );
    expect(cells.map((cell) => cell?.textContent)).toEqual(['Tianyanchaplatform', 'Not stated']);
  });

  it('shows the line that a search hit, its words marked, and opens the item there', async () => {
    const items = [listing(1), listing(2, { note: 'says 电芯 twice' })];
    const root = await show(items, undefined, [], '电芯 title');
    await until(() => asked.length === 1);
    expect(asked[0]).toEqual({ kind: 'excerpts', query: '电芯 title', ids: ['011', '012'] });
    const line = [
      { text: '四颗', isHit: false },
      { text: '电芯', isHit: true },
    ];
    await act(async () => {
      for (const listener of listeners)
        listener({ kind: 'excerpts', query: '电芯 title', excerpts: [['011', line]] });
    });
    const [first, second] = [...root.querySelectorAll('tbody tr')];
    const marks = [...(first?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent);
    expect(marks).toEqual(['Title', '电芯']);
    expect(first?.textContent).toContain('四颗电芯');
    expect(second?.textContent).not.toContain('四颗');
    const words = encodeURIComponent('电芯 title');
    expect(first?.querySelector('a')?.getAttribute('href')).toBe(`#/item/011//${words}`);
    await act(async () => first?.querySelectorAll('td')[3]?.click());
    expect(location.hash).toBe(`#/item/011//${words}`);
  });

  it('shows the site under a title, and no address of an added file’s bytes', async () => {
    const file = { title: '民事判决书.pdf', url: 'ni:///sha-256;Tq2FkQhYD7cC8zH' };
    const root = await show([listing(1, file), listing(2, { url: 'https://a.example/p/1' })]);
    expect(root.textContent).not.toContain('ni:');
    expect(root.textContent).toContain('a.example');
  });

  it('shows the title of a page as plain text, never as markup', async () => {
    const hostile = { title: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' };
    const root = await show([listing(1, hostile)]);
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('a')?.getAttribute('href')).toBe('#/item/011');
    expect(root.textContent).toContain('<img src=x onerror=alert(1)>');
  });
});
