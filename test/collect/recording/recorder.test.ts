import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerRecorder } from '../../../lib/collect/recording/recorder.ts';
import type { JournalRow } from '../../../lib/store/rows.ts';
import { newStore } from '../../support/stores/new-store.ts';

/** In place of the browser's recorder, which this process lacks: it gives parts when told to. */
class FakeRecorder {
  static isTypeSupported = (type: string) => type.includes('vp9');
  static last: FakeRecorder;
  state = 'recording';
  ondataavailable: ((event: { data: Blob }) => void) | undefined;
  onstop: (() => void) | undefined;
  readonly mimeType = 'video/webm;codecs=vp9,opus';
  constructor() {
    FakeRecorder.last = this;
  }
  start(): void {
    this.state = 'recording';
  }
  stop(): void {
    this.state = 'inactive';
    queueMicrotask(() => this.onstop?.());
  }
  give(bytes: number): void {
    this.ondataavailable?.({ data: new Blob([new Uint8Array(bytes)]) });
  }
}

const picture = Object.assign(new EventTarget(), {
  getSettings: () => ({ width: 800, height: 600 }),
  stop: vi.fn(),
});
const stream = {
  getVideoTracks: () => [picture],
  getAudioTracks: () => [],
  getTracks: () => [picture],
} as unknown as MediaStream;

beforeEach(() => vi.stubGlobal('MediaRecorder', FakeRecorder));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const begin = async (limits: { mostMs?: number; mostBytes?: number } = {}) => {
  const db = await newStore();
  await db.journal.add({ id: 'item' } as JournalRow);
  const answer = answerRecorder(async () => stream, db);
  await answer({
    ...{ order: 'start', item: 'item', stream: 's', mostMs: 60_000, mostBytes: 1_000 },
    ...limits,
  });
  const sizes = async () => (await db.recordings.toArray()).map(({ blob }) => blob.size);
  return { recorder: FakeRecorder.last, answer, sizes };
};

describe('a recorder', () => {
  it('keeps each part as it comes, and says that the person ended it', async () => {
    const { recorder, answer, sizes } = await begin();
    recorder.give(10);
    recorder.give(20);
    const state = await answer({ order: 'end' });
    expect(state).toMatchObject({ bytes: 30, gaps: [], ended: { why: 'person' } });
    expect(state).toMatchObject({ pixels: { width: 800, height: 600 }, sound: false });
    expect(await sizes()).toEqual([10, 20]);
    expect(picture.stop).toHaveBeenCalled();
  });

  it('ends at the limit of time, however long a video plays', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const { recorder, answer } = await begin({ mostMs: 300_000 });
    vi.advanceTimersByTime(299_999);
    expect((await answer({ order: 'look' })).ended).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect((await answer({ order: 'look' })).ended?.why).toBe('time');
    expect(recorder.state).toBe('inactive');
  });

  it('ends at the limit of bytes', async () => {
    const { recorder, answer, sizes } = await begin({ mostBytes: 25 });
    recorder.give(20);
    recorder.give(20);
    await expect.poll(() => recorder.state).toBe('inactive');
    expect((await answer({ order: 'end' })).ended?.why).toBe('bytes');
    expect(await sizes()).toEqual([20, 20]);
  });

  it('ends where the store is full, keeps what was had, and leaves no hole', async () => {
    const { recorder, answer, sizes } = await begin();
    recorder.give(10);
    await expect.poll(sizes).toEqual([10]);
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 9, usage: 9 }) } });
    recorder.give(20);
    await expect.poll(() => recorder.state).toBe('inactive');
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 1e9, usage: 0 }) } });
    recorder.give(30);
    const state = await answer({ order: 'end' });
    expect(state).toMatchObject({ bytes: 10, ended: { why: 'storage' } });
    expect(await sizes()).toEqual([10]);
  });

  it('ends where the browser gives no more, as when the tab is closed', async () => {
    const { recorder, answer } = await begin();
    recorder.give(10);
    picture.dispatchEvent(new Event('ended'));
    expect((await answer({ order: 'end' })).ended?.why).toBe('stream');
  });

  it('states the time in which nothing came, as when the computer sleeps', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { recorder, answer } = await begin();
    recorder.give(10);
    vi.setSystemTime(Date.now() + 60_000);
    recorder.give(10);
    const [gap] = (await answer({ order: 'end' })).gaps;
    expect((gap?.until ?? 0) - (gap?.from ?? 0)).toBe(60_000);
  });
});
