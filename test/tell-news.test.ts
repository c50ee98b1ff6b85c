import { expect, it } from 'vitest';
import type { Settings } from '../lib/browser/settings/parse-settings.ts';
import type { Visit } from '../lib/evidence/casework.ts';
import { tellNews } from '../lib/tell-news.ts';
import { newStore } from './support/stores/new-store.ts';

const visit = (state: Visit['state'], day: number): Visit => ({
  ...{ id: `${day}`, matterId: 'm', kind: 'visit', watch: 'w', url: 'https://a.example/' },
  ...{ route: 'session', state, due: `2026-11-${day}T02:00:00.000Z` },
  at: `2026-11-${day}T02:00:00.000Z`,
});

it('makes one notice of a change, counts until a person looks, and tells nothing old', async () => {
  const db = await newStore();
  await db.casework.add(visit('not-found', 20));
  let settings: Settings = {};
  let now = Date.parse('2026-11-21T00:00:00.000Z');
  const [told, counts]: [string[], number[]] = [[], []];
  const news = tellNews({
    readSettings: async () => settings,
    changeSettings: async (changed) => {
      settings = { ...settings, ...changed };
    },
    showNotice: async (notice, title, route) => {
      told.push(`${notice} ${title} ${route}`);
    },
    showCount: async (count) => {
      counts.push(count);
    },
    wakeAt: async () => {},
    ...{ now: () => now, db },
  });
  await news();
  expect([told, counts]).toEqual([[], [0]]);

  await db.casework.add(visit('same', 22));
  now = Date.parse('2026-11-22T03:00:00.000Z');
  await news();
  await news();
  expect(told).toEqual(['newsBack https://a.example/ #/matter/m/watches']);
  expect(counts).toEqual([0, 1, 1]);

  const urls = ['https://a.example/1'];
  const posts = { by: 'post-links/1', linked: 2, seen: urls, fresh: urls };
  const looked: Visit = { ...visit('changed', 23), posts };
  await db.casework.add(looked);
  now = Date.parse('2026-11-23T03:00:00.000Z');
  await news();
  expect(told.at(-1)).toBe('newsPosts https://a.example/ #/matter/m/watches');
  expect(counts.at(-1)).toBe(2);

  settings = { ...settings, lastLooked: new Date(now).toISOString() };
  await news();
  expect(counts.at(-1)).toBe(0);
});
