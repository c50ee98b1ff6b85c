import { beforeEach, expect, it, vi } from 'vitest';
import {
  ALL_SITES,
  leaveAllSites,
  lostWithAllSites,
  mayShootAllSites,
} from '../../../lib/browser/permissions/all-sites.ts';
import { askForSites } from '../../../lib/browser/permissions/list-sites.ts';

const granted = vi.hoisted(() => new Set<string>());
const runtime = vi.hoisted(() => ({}) as { getBrowserInfo?: unknown });
vi.mock('wxt/browser', () => ({
  browser: {
    runtime,
    permissions: {
      getAll: async () => ({ origins: [...granted] }),
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((one) => granted.has(one)),
      request: async ({ origins }: { origins: string[] }) => {
        for (const one of origins) granted.add(one);
        return true;
      },
      // As measured in Chromium 156: with the right to all sites goes that to each of them.
      remove: async ({ origins }: { origins: string[] }) => {
        for (const one of origins) granted.delete(one);
        if (origins.includes('<all_urls>') && !runtime.getBrowserInfo) granted.clear();
        return true;
      },
    },
  },
}));

const A = 'https://a.example/*';
const B = 'https://b.example/*';
beforeEach(() => {
  granted.clear();
  delete runtime.getBrowserInfo;
});

it('pictures of every page are asked for by the right to all sites, and by no other', async () => {
  expect(await askForSites(['https://a.example/1'], true)).toBe(true);
  expect([...granted]).toEqual([ALL_SITES]);
  expect(await mayShootAllSites()).toBe(true);
  await leaveAllSites();
  expect(await mayShootAllSites()).toBe(false);
});

it('Chromium would take rights that are needed with it, which a press asks for again', async () => {
  for (const one of [A, ALL_SITES]) granted.add(one);
  expect(await lostWithAllSites([A, B])).toEqual([A]);
  await leaveAllSites([A, B]);
  expect([...granted]).toEqual([A]);
});

it('Firefox takes no other right with it', async () => {
  runtime.getBrowserInfo = () => {};
  for (const one of [A, ALL_SITES]) granted.add(one);
  expect(await lostWithAllSites([A, B])).toEqual([]);
  await leaveAllSites();
  expect([...granted]).toEqual([A]);
});
