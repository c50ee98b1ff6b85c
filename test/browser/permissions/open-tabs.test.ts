import { expect, it, vi } from 'vitest';
import { readOpenTabs } from '../../../lib/browser/permissions/open-tabs.ts';

const held = vi.hoisted(() => new Set<string>());
const answer = vi.hoisted(() => ({ isGiven: true }));
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      request: async ({ permissions: [name = ''] }: { permissions: string[] }) => {
        if (answer.isGiven) held.add(name);
        return answer.isGiven;
      },
      remove: async ({ permissions: [name = ''] }: { permissions: string[] }) => held.delete(name),
    },
    tabs: {
      query: async ({ currentWindow }: { currentWindow?: boolean }) => {
        if (!held.has('tabs')) return [{}];
        const here = [
          { url: 'https://a.example/1', incognito: false },
          { url: 'chrome-extension://x/workspace.html', incognito: false },
        ];
        const there = [
          { url: 'https://b.example/2', incognito: false },
          { url: 'https://c.example/3', incognito: true },
        ];
        return currentWindow ? here : [...here, ...there];
      },
    },
  },
}));

it.each([
  ['this', ['https://a.example/1']],
  ['all', ['https://a.example/1', 'https://b.example/2']],
] as const)(
  'the pages open in %s window are read, and the right is given back',
  async (one, urls) => {
    expect(await readOpenTabs(one)).toEqual(urls);
    expect([...held]).toEqual([]);
  },
);

it('no tab is read where the right is refused', async () => {
  answer.isGiven = false;
  expect(await readOpenTabs('all')).toBeUndefined();
});
