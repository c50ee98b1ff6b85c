// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { SitesSection } from '../../../components/workspace/settings/rights/sites-section.tsx';
import { USUAL_PACE } from '../../../lib/evidence/list/capture-list.ts';
import { buildLines } from '../../../lib/lists/build-lines.ts';
import { readListText } from '../../../lib/lists/table/read-list-file.ts';
import { addList, startList } from '../../../lib/store/lists/lists.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { render, until } from '../render.tsx';

const { granted, heard } = vi.hoisted(() => ({
  granted: new Set<string>(),
  heard: new Set<() => void>(),
}));
const event = vi.hoisted(() => ({
  addListener: (one: () => void) => heard.add(one),
  removeListener: (one: () => void) => heard.delete(one),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {},
    storage: {
      local: {
        get: async () => ({ settings: { timeStampUrl: 'https://stamp.test/tsa' } }),
        onChanged: { addListener: () => {}, removeListener: () => {} },
      },
    },
    permissions: {
      getAll: async () => ({ origins: [...granted] }),
      onAdded: event,
      onRemoved: event,
      remove: async ({ origins }: { origins: string[] }) => {
        for (const one of origins) granted.delete(one);
        for (const one of heard) one();
        return true;
      },
      request: async ({ origins }: { origins: string[] }) => {
        for (const one of origins) granted.add(one);
        for (const one of heard) one();
        return true;
      },
    },
  },
}));

beforeEach(() => granted.clear());
const press = (root: HTMLElement, name: string) =>
  act(async () => root.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click());

it('the settings name each site that may be read, and the list that asked for it', async () => {
  for (const one of ['https://a.test/*', 'http://a.test/*', 'https://stamp.test/*'])
    granted.add(one);
  const custodian = { name: 'Chen Wei' };
  const { id } = await openMatter({ name: 'Lin', reference: 'SITES-1', custodian });
  const choice = { name: 'Posts', tags: [], role: '', pace: USUAL_PACE } as const;
  await addList(
    { id: 'S1', matterId: id, ...choice },
    buildLines(readListText('https://a.test/1')),
  );
  await startList('S1');
  const root = await render(<SitesSection />);
  await until(() => root.textContent?.includes('List: Posts · in use') ?? false);
  expect([...root.querySelectorAll('tbody tr')].map((row) => row.children[0]?.textContent)).toEqual(
    ['a.test', 'stamp.test'],
  );
  await press(root, 'Take back the right to read a.test');
  await until(() => root.querySelectorAll('tbody tr').length === 1);
  expect([...granted]).toEqual(['https://stamp.test/*']);
  expect(root.querySelector('[role=status]')?.textContent).toContain(
    'remaining pages are told as not captured',
  );
});

it('the right to all sites that nothing uses is shown first and given back', async () => {
  for (const one of ['<all_urls>', 'https://stamp.test/*']) granted.add(one);
  const root = await render(<SitesSection />);
  await until(() => root.querySelector('[role=note]') !== null);
  expect(root.querySelector('[role=note]')?.textContent).toContain('stamp.test');
  await press(root, 'Take back the right to read All sites');
  await until(() => root.querySelectorAll('tbody tr').length === 1);
  expect([...granted]).toEqual(['https://stamp.test/*']);
});
