import { beforeEach, expect, it, vi } from 'vitest';
import {
  askForSites,
  leaveSites,
  mayReadSites,
  sitePatterns,
} from '../../../lib/browser/permissions/list-sites.ts';

const granted = vi.hoisted(() => new Set<string>());
const asked = vi.hoisted(() => [] as string[][]);
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((one) => granted.has(one)),
      request: async ({ origins }: { origins: string[] }) => {
        asked.push(origins);
        for (const one of origins) granted.add(one);
        return true;
      },
      remove: async ({ origins }: { origins: string[] }) =>
        origins.every((one) => granted.delete(one)),
    },
  },
}));

beforeEach(() => {
  granted.clear();
  asked.length = 0;
});

const URLS = ['https://a.example:8443/1?x', 'http://a.example/2', 'https://m.b.example/'];

it('the sites of a list are its hosts, each once, by http and https, and no other', () => {
  expect(sitePatterns(URLS)).toEqual([
    'https://a.example/*',
    'http://a.example/*',
    'https://m.b.example/*',
    'http://m.b.example/*',
  ]);
});

it('a list may read its sites once they were asked for, until they are taken back', async () => {
  expect(await mayReadSites(URLS)).toBe(false);
  expect(await askForSites(URLS)).toBe(true);
  expect(asked).toEqual([sitePatterns(URLS)]);
  expect(await mayReadSites(URLS)).toBe(true);
  await leaveSites(['https://a.example/']);
  expect(await mayReadSites(URLS)).toBe(false);
  expect(await mayReadSites(['https://m.b.example/x'])).toBe(true);
});

it('a list without an address to open asks for nothing', async () => {
  expect(await askForSites([])).toBe(true);
  expect(await mayReadSites([])).toBe(true);
  await leaveSites([]);
  expect(asked).toEqual([]);
});
