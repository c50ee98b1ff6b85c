import { afterEach, expect, it, vi } from 'vitest';
import type { CaptureBrowser } from '../../../lib/collect/capture-browser.ts';
import { addRecording } from '../../../lib/collect/recording/add-recording.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { openCollection } from '../../../lib/store/capture/collection.ts';
import { addRecordingPart } from '../../../lib/store/capture/recording-parts.ts';
import { journalOf, newStore } from '../../support/stores/new-store.ts';

const BEGUN = {
  ...{ startedAt: '2026-11-21T09:01:00.000Z', pixels: { width: 8, height: 6 }, sound: false },
  ...{ recorder: 'video/webm', bytes: 3, gaps: [] },
};

afterEach(() => vi.unstubAllGlobals());

/** Records a tab of which the recorder keeps these parts, then ends as a person ends it. */
const recordParts = async (
  texts: readonly string[],
  { beforeTheEnd = () => {}, addresses = [] as readonly string[] } = {},
) => {
  const db = await newStore();
  const collection = await openCollection(journalOf('01A', INBOX_ID), db);
  const stop = new AbortController();
  const recordTab: CaptureBrowser['recordTab'] = async (_tab, item, _limits, work) => {
    for (const [n, text] of texts.entries()) {
      const part = { item, n: n + 1, at: '2026-11-21T09:01:01.000Z', blob: new Blob([text]) };
      await addRecordingPart(part, 0, db);
    }
    if (addresses.length === 0) stop.abort();
    const ended = { at: '2026-11-21T09:01:02.000Z', why: 'person' as const };
    return work(BEGUN, {
      look: async () => BEGUN,
      end: async () => {
        beforeTheEnd();
        return { ...BEGUN, ended };
      },
    });
  };
  const left = [...addresses];
  const browser = {
    recordTab,
    readTab: async () => ({ active: true }),
    showTimeLeft: () => {},
    pause: async () => {},
    callPage: async () => {
      const url = left.shift();
      if (url === undefined) stop.abort();
      return url === undefined ? undefined : { url, isAtEnd: false };
    },
  };
  const run = { collection, tab: { id: 7, url: 'https://a.example/' }, browser } as never;
  const order = { wish: 'used', mostMs: 1_000, mostBytes: 1_000 } as const;
  await addRecording(run, order, stop.signal, db);
  return { collection, parts: await db.recordings.count() };
};

it('keeps what was recorded as one file, and none of its parts', async () => {
  const { collection, parts } = await recordParts(['one', 'two']);
  expect(collection.artifacts).toMatchObject([{ path: 'recording.webm', bytes: 6 }]);
  expect(collection.problems).toEqual([]);
  expect(parts).toBe(0);
});

it('says that a recording is lost where its parts cannot be joined, and leaves none', async () => {
  const fillDisk = () =>
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 9, usage: 9 }) } });
  const { collection, parts } = await recordParts(['one', 'two'], { beforeTheEnd: fillDisk });
  expect(collection.artifacts).toEqual([]);
  expect(collection.problems).toMatchObject([{ code: 'RECORDING_LOST', part: 'item' }]);
  expect(parts).toBe(0);
});

it('says that nothing was recorded where the browser gave no part', async () => {
  const { collection } = await recordParts([]);
  expect(collection.problems).toMatchObject([{ code: 'RECORDING_FAILED' }]);
});

it('tells the first addresses that the page gave itself, and counts the others', async () => {
  const addresses = Array.from({ length: 23 }, (_, n) => `https://a.example/${n}`);
  const { collection } = await recordParts(['one'], { addresses });
  const told = collection.steps.filter(({ step }) => step === 'recording-address');
  expect(told).toHaveLength(21);
  expect(told.at(0)?.detail).toMatch(/^after \d+ ms the page had the address .*\/0$/u);
  expect(told.at(-1)?.detail).toContain('3 more times');
});
