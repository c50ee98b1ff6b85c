import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRunningCaptures } from '../../../lib/collect/stop/running-captures.ts';
import { collectItem } from '../../../lib/collect-item.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { readCaptureProgress } from '../../../lib/store/capture/capture-progress.ts';
import { listJournal } from '../../../lib/store/capture/journal.ts';
import { openRecord } from '../../../lib/store/items/open-record.ts';
import { pathsOf } from '../../support/capture/collect.ts';
import { type FakeOptions, fakeBrowser, TAB } from '../../support/capture/fake-browser.ts';
import { problemsOf } from '../../support/capture/start-run.ts';
import { stubCanvas } from '../../support/capture/stub-canvas.ts';
import { newStore } from '../../support/stores/new-store.ts';

beforeEach(() => void stubCanvas());
afterEach(() => void vi.unstubAllGlobals());

const REQUEST = { tabId: TAB.id, matterId: INBOX_ID, tags: [], note: '', scope: 'page' as const };

/** Captures, and presses Stop as soon as this call of the log is made. */
const stopWhen = async (
  isTime: (call: string, nth: number) => boolean,
  options: FakeOptions = {},
  asked = {},
) => {
  const store = await newStore();
  const stop = new AbortController();
  let count = 0;
  const onCall = (call: string) => {
    count += 1;
    if (isTime(call, count)) stop.abort();
  };
  const { browser, calls } = fakeBrowser({ ...options, onCall });
  const item = await collectItem({ ...REQUEST, ...asked }, browser, store, stop.signal);
  return { item, record: openRecord(item), calls, store };
};

const never = () => new Promise<never>(() => {});

describe('a capture that a person stops', () => {
  it('is sealed at whichever call it is stopped, and partial if that cost something', async () => {
    const whole = await stopWhen(() => false);
    expect(whole.item.status).toBe('complete');
    for (const [index, name] of whole.calls.entries()) {
      const { item, record, calls, store } = await stopWhen((_, nth) => nth === index + 1);
      const where = `stopped at call ${index + 1}, ${name}`;
      expect(pathsOf(record.artifacts), where).toContain('viewport.png');
      const stops = problemsOf(record).filter((problem) => problem.startsWith('STOPPED'));
      const isWhole = record.artifacts.length === whole.record.artifacts.length;
      expect(stops.length, where).toBe(isWhole ? Math.min(1, stops.length) : 1);
      expect(item.status, where).toBe(stops.length > 0 ? 'partial' : 'complete');
      if (calls.includes('holdStill'))
        expect(calls, where).toEqual(expect.arrayContaining(['restore', 'removeStyle']));
      expect(await listJournal(store), where).toEqual([]);
    }
  });

  it('while the page does not answer keeps the picture of the screen', async () => {
    const { record } = await stopWhen((call) => call === 'read', {
      page: { read: never as never },
    });
    expect(pathsOf(record.artifacts)).toEqual(['viewport.png']);
    expect(problemsOf(record)).toEqual(['STOPPED item']);
    expect(record.method.at(-1)?.detail).toBe('failed: STOPPED');
  });

  it('between two pictures keeps those that were taken and names the gap', async () => {
    const { record } = await stopWhen((call) => call === 'scrollTo:600');
    expect(pathsOf(record.artifacts)).toContain('page-001.png');
    expect(pathsOf(record.artifacts)).not.toContain('page-002.png');
    expect(problemsOf(record)).toContain('STOPPED item');
    expect(record.conditions.coverage?.gaps).toEqual([{ x: 0, y: 600, width: 800, height: 1200 }]);
  });

  it('keeps a picture that the browser had given before Stop was pressed', async () => {
    const stop = new AbortController();
    const whereIsPage = () => {
      stop.abort();
      return { x: 0, y: 0, height: 1800 };
    };
    const { browser } = fakeBrowser({ page: { whereIsPage } });
    const item = await collectItem(REQUEST, browser, await newStore(), stop.signal);
    const record = openRecord(item);
    expect(pathsOf(record.artifacts)).toContain('page-001.png');
    expect(pathsOf(record.artifacts)).not.toContain('page-002.png');
  });

  it('while the post is redrawn keeps every picture of the page', async () => {
    const drawing = {
      injectScript: (async (_: number, file: string) =>
        file === 'render' ? never() : true) as never,
    };
    const { record } = await stopWhen((call) => call === 'inject:render', { browser: drawing });
    expect(pathsOf(record.artifacts)).toContain('page-001.png');
    expect(pathsOf(record.artifacts)).not.toContain('render.png');
    expect(problemsOf(record)).toContain('STOPPED item');
  });

  it('while the page loads anew keeps the picture of before', async () => {
    const { record } = await stopWhen(
      (call) => call === 'loaded',
      { browser: { loaded: never } },
      { freshLoad: true },
    );
    expect(pathsOf(record.artifacts)).toEqual(['before-reload.png']);
    expect(problemsOf(record)).toEqual(['STOPPED item']);
  });

  it('too late, while it is sealed, is complete, and its progress says that it is', async () => {
    const store = await newStore();
    const stop = new AbortController();
    const { browser } = fakeBrowser();
    const seen: (boolean | undefined)[] = [];
    store.items.hook('creating', () => stop.abort());
    const watched = {
      ...browser,
      readBuildDigest: async () => {
        seen.push((await readCaptureProgress(TAB.id, store))?.isSealing);
        return undefined;
      },
    };
    const update = vi.spyOn(store.journal, 'update');
    const item = await collectItem(REQUEST, watched, store, stop.signal);
    expect(stop.signal.aborted).toBe(true);
    expect(item.status).toBe('complete');
    expect(seen.at(-1)).toBe(false);
    expect(update.mock.lastCall?.[1]).toMatchObject({ sealing: true });
  });
});

describe('the captures that run', () => {
  it('stop one by its tab, give its result, and know of none afterwards', async () => {
    const running = createRunningCaptures<string>();
    const untilStopped = (stop: AbortSignal) =>
      new Promise<string>((resolve) => {
        stop.addEventListener('abort', () => resolve('kept'));
      });
    const first = running.run(1, untilStopped);
    const second = running.run(2, untilStopped);
    expect([running.has(1), running.has(3)]).toEqual([true, false]);
    expect(await running.stop(3)).toBeUndefined();
    expect(await running.stop(1)).toBe('kept');
    expect(await first).toBe('kept');
    expect([running.has(1), running.has(2)]).toEqual([false, true]);
    await running.stop(2);
    expect(await second).toBe('kept');
  });
});
