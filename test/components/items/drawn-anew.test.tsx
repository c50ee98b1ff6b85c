// @vitest-environment jsdom
import { act } from 'react';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { ItemsView } from '../../../components/workspace/items/items-view.tsx';
import type { ListedMatter } from '../../../lib/store/counted-matters.ts';
import { render, type } from '../render.tsx';
import { listing } from './listing.ts';

/** The items whose rows were drawn, and how often the view around the table was. */
const drawn = vi.hoisted(() => ({ rows: [] as string[], views: 0 }));
vi.mock(import('../../../components/workspace/items/table/row-words.tsx'), async (original) => {
  const { rowWords } = await original();
  return {
    rowWords: (words) => {
      drawn.rows.push(words.item.id);
      return rowWords(words);
    },
  };
});
vi.mock(import('../../../components/workspace/items/items-toolbar.tsx'), async (original) => {
  const { ItemsToolbar } = await original();
  return {
    ItemsToolbar: (props) => {
      drawn.views += 1;
      return ItemsToolbar(props);
    },
  };
});
vi.mock(import('../../../components/workspace/items/filter/search-session.ts'), () => ({
  sendSearch: () => {},
  listenToSearch: () => () => {},
  endSession: () => {},
}));
vi.mock(import('../../../components/workspace/kit/use-settings.ts'), () => ({
  useSettings: () => ({}) as never,
}));
// What is read of the store comes when it does, and has the view drawn anew.
vi.mock(import('../../../components/use-live.ts'), () => ({
  useLive: (_: unknown, __: unknown, first?: unknown) => first as never,
}));
vi.stubGlobal('requestIdleCallback', () => 0);
vi.stubGlobal('cancelIdleCallback', () => {});

const published = { raw: '2026-11-20 08:00', at: '2026-11-20T00:00:00.000Z' };
const items = Array.from({ length: 10_000 }, (_, at) =>
  listing(at + 1, { stated: { published: { ...published, precision: 'minute' } } }),
);
const matter: ListedMatter = {
  ...{ id: 'm', reference: 'XM', name: '名誉权纠纷', custodian: { name: '陈伟' } },
  ...{ openedAt: '2026-11-20T00:00:00.000Z', usedAt: '2026-11-20T00:00:00.000Z' },
  ...{ records: 10_000, entries: 0, items: 10_000 },
};

/** The pictures are read, of which there are none, and what comes at the end of a scroll came. */
const untilCalm = () => act(() => new Promise((next) => setTimeout(next, 500)));

const showAll = async (): Promise<HTMLElement> => {
  const root = await render(<ItemsView {...{ matter, items, lastItem: undefined }} />);
  await untilCalm();
  return root;
};

const shownIn = (root: HTMLElement): readonly string[] =>
  [...root.querySelectorAll('a[data-item]')].map((link) => link.getAttribute('data-item') ?? '');

const scrollTo = async (root: HTMLElement, top: number): Promise<void> => {
  const scroller = root.querySelector('table')?.parentElement;
  if (!scroller) throw new Error('No list');
  await act(async () => {
    scroller.scrollTop = top;
    scroller.dispatchEvent(new Event('scroll'));
  });
  await untilCalm();
};

beforeAll(() => {
  globalThis.CSS ??= { escape: (text: string) => text } as never;
});
beforeEach(() => {
  drawn.rows.length = 0;
  drawn.views = 0;
});

it('draws by a scroll the rows alone that show other items, and each of them once', async () => {
  const root = await showAll();
  const before = shownIn(root);
  drawn.rows.length = 0;
  drawn.views = 0;
  await scrollTo(root, 620);
  const fresh = shownIn(root).filter((id) => !before.includes(id));
  expect(fresh.length).toBeGreaterThan(3);
  expect(fresh.length).toBeLessThan(before.length);
  expect(drawn.rows.toSorted()).toEqual(fresh.toSorted());
  expect(drawn.views).toBe(0);
});

it('makes no format of times or numbers for a row', async () => {
  const root = await showAll();
  const made = [vi.spyOn(Intl, 'DateTimeFormat'), vi.spyOn(Intl, 'NumberFormat')];
  await scrollTo(root, 62 * 5_000);
  expect(drawn.rows).toContain('015000');
  for (const one of made) expect(one).not.toHaveBeenCalled();
});

it('draws no row anew by a letter that is typed', async () => {
  const root = await showAll();
  drawn.rows.length = 0;
  drawn.views = 0;
  await type(root.querySelector('input[type=search]'), 't');
  await untilCalm();
  expect(drawn.views).toBeGreaterThan(0);
  expect(drawn.rows).toEqual([]);
});
