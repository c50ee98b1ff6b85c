import { expect, it } from 'vitest';
import { buildJournal } from '../../../lib/collect/build-journal.ts';
import { DEFAULT_CHOICE } from '../../../lib/package/export-choice.ts';
import { addJournal } from '../../../lib/store/capture/journal.ts';
import { sealItem } from '../../../lib/store/capture/seal-item.ts';
import { saveCaseEntries } from '../../../lib/store/casework.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { openRecord } from '../../../lib/store/items/open-record.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { findingCodes, packMatter } from '../../support/packages/pack-matter.ts';
import { keepText, newStore } from '../../support/stores/new-store.ts';

const NOW = new Date('2026-11-21T09:00:00.000Z');
const TAB = {
  ...{ id: 7, windowId: 1, url: 'https://a.example/1', title: 'Post', loading: false },
  ...{ active: true, privateMode: false },
};

type Place = { readonly list?: string; readonly route?: 'no-session' };

const listed = async (place: Place = { list: 'L1' }) => {
  const db = await newStore();
  const custodian = { name: 'Chen' };
  const matter = await openMatter({ name: 'XM', reference: 'XM-1', custodian }, NOW, db);
  const request = {
    ...{ tabId: 7, matterId: matter.id, tags: [], note: '', role: 'infringing' as const },
    listed: { ...place, name: 'Posts', line: 3, given: 'a.example/1' },
  };
  const environment = { extension: '1.0.0', userAgent: 'test', languages: ['en'] };
  const tab = { ...TAB, privateMode: place.route !== undefined };
  const journal = buildJournal(request, tab, NOW, environment);
  await addJournal(journal, db);
  await keepText(db, journal.id, 'words');
  const item = await sealItem(journal, await listArtifacts(journal.id, db), {}, NOW, db);
  return { db, matter, item };
};

it('the record of a visit signed out says that its window was a private one', async () => {
  const { item } = await listed({ list: 'L1', route: 'no-session' });
  const { method, conditions } = openRecord(item);
  expect(method.map(({ step }) => step)).toEqual(['opened-by-list', 'private-window']);
  expect(method[1]?.detail).toContain('no cookies or stored data of the ordinary windows');
  expect(conditions.privateMode).toBe(true);
});

it('the record says first by which line of which list its page was opened', async () => {
  const { item } = await listed();
  expect(openRecord(item).method[0]).toEqual({
    step: 'opened-by-list',
    by: 'tabs.update',
    at: NOW.toISOString(),
    detail: 'line 3 of the list “Posts”: a.example/1',
  });
});

it('the record names the line of a list that was given on the command line', async () => {
  const { item } = await listed({});
  expect(openRecord(item).method[0]).toMatchObject({
    step: 'opened-by-list',
    by: 'Page.navigate',
    detail: 'line 3 of the list “Posts”: a.example/1',
  });
});

it.each(['counsel', 'court', 'hand-over'] as const)(
  'a package for %s with an item of a list, and the role that it gave, verifies',
  async (profile) => {
    const { db, matter } = await listed();
    const zips = await packMatter(db, matter.id, { choice: { ...DEFAULT_CHOICE, profile } });
    expect(await findingCodes(zips)).toEqual([]);
  },
);

it.each(['counsel', 'court', 'hand-over'] as const)(
  'a package for %s with a visit signed out verifies',
  async (profile) => {
    const { db, matter, item } = await listed({ list: 'L1', route: 'no-session' });
    const at = openRecord(item).capturedAt;
    const of = { watch: 'w', url: TAB.url, due: at, at, item: item.id, comparedWith: item.id };
    const told = { route: 'no-session', state: 'cannot-tell', why: 'first-of-route' } as const;
    const visit = { id: 'v1', matterId: matter.id, kind: 'visit', ...of, ...told } as const;
    await saveCaseEntries([visit], db);
    const zips = await packMatter(db, matter.id, { choice: { ...DEFAULT_CHOICE, profile } });
    expect(await findingCodes(zips)).toEqual([]);
  },
);
