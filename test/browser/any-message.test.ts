import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';
import {
  onCollect,
  onDeposit,
  onListOrder,
  onPick,
  onStop,
  onWatchesChanged,
} from '../../lib/browser/messages.ts';
import { collectItem } from '../../lib/collect-item.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { fakeBrowser, TAB } from '../support/capture/fake-browser.ts';
import { fakeList } from '../support/capture/fake-list.ts';
import { ANY_VALUE_CHANGE, changeValue, timesOf } from '../support/fuzz/any-change.ts';

type Hear = (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean;

const fake = vi.hoisted(() => ({ listeners: [] as unknown[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'our-extension',
      onMessage: { addListener: (hear: unknown) => void fake.listeners.push(hear) },
    },
  },
}));

const ORIGIN = 'chrome-extension://our-extension';
const MESSAGES = [
  {
    kind: 'collect',
    request: {
      ...{ tabId: TAB.id, matterId: INBOX_ID, tags: ['标签'], note: 'n', scope: 'page' },
      ...{ freshLoad: true, openAll: true, role: 'media' },
      listed: { list: 'L1', name: 'Posts', line: 1, given: 'https://a.example/1' },
    },
  },
  { kind: 'collect', request: { tabId: TAB.id, matterId: INBOX_ID, tags: [], note: '' } },
  { kind: 'pick', request: { tabId: TAB.id, matterId: INBOX_ID, tags: ['x'], note: '' } },
  { kind: 'stop', request: { tabId: TAB.id } },
  { kind: 'list', request: { list: 'L1', order: 'pause' } },
  { kind: 'list', request: { list: 'L1', order: 'skip', line: 1 } },
  { kind: 'watches', request: 'changed' },
  { kind: 'deposit', request: 'due' },
];
const SENDERS = [
  { id: 'our-extension', url: `${ORIGIN}/workspace.html` },
  { id: 'our-extension', url: TAB.url, tab: { id: TAB.id }, frameId: 0 },
  { id: 'stranger', url: `${ORIGIN}/workspace.html` },
  {},
];

let db: EvidenceStore;
/** What was done besides what the store shows. */
const done: string[] = [];
beforeAll(async () => {
  vi.stubGlobal('location', { origin: ORIGIN });
  const list = await fakeList(['https://a.example/1', 'https://b.example/2']);
  db = list.db;
  onCollect(async (request) => ({
    item: (await collectItem(request, fakeBrowser().browser, db)).id,
  }));
  onPick(async () => {
    done.push('pick');
    return {};
  });
  onStop(async () => {
    done.push('stop');
    return { none: true };
  });
  onListOrder(list.run.order);
  onWatchesChanged(() => void done.push('watches'));
  onDeposit(() => void done.push('deposit'));
});

/** The background's answer, or that no listener takes the message. */
const answerTo = (message: unknown, sender: object): Promise<unknown> =>
  new Promise((resolve) => {
    const taken = (fake.listeners as Hear[]).map((hear) => hear(message, sender, resolve));
    if (!taken.includes(true)) resolve('nothing');
  });

/** All that is known of the captures and lists; sealed items by their ids, which cannot change. */
const state = async (): Promise<string> => {
  const small = [db.lists, db.listLines, db.journal, db.matters, db.custody, db.importing];
  const large = [db.items, db.artifacts, db.listings, db.casework, db.thumbnails];
  const rows = await Promise.all(small.map((table) => table.toArray()));
  const keys = await Promise.all(large.map((table) => table.toCollection().primaryKeys()));
  return JSON.stringify([done, rows, keys]);
};

it('a message of any shape is carried out, or refused in words and changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...MESSAGES),
      fc.constantFrom(...SENDERS),
      ANY_VALUE_CHANGE,
      async (message, sender, changes) => {
        const before = await state();
        const answer = await answerTo(changeValue(message, changes), sender);
        if (answer === 'nothing') expect(await state()).toBe(before);
        else if ((answer as { problem?: unknown }).problem !== undefined) {
          expect(answer).toMatchObject({
            problem: { code: expect.any(String), message: expect.stringMatching(/\w+ \w+/u) },
          });
          expect(await state()).toBe(before);
        }
      },
    ),
    { numRuns: timesOf(120), endOnFailure: true },
  );
  expect(await db.items.count()).toBeGreaterThan(0);
});
