import { setTimeout } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import type { DownloadSeam } from '../../lib/browser/start-download.ts';

type Item = Pick<Browser.downloads.DownloadItem, 'id' | 'url' | 'filename' | 'state' | 'error'>;
type Way = 'link' | 'api';

const event = <Argument>() => {
  const listeners = new Set<(argument: Argument) => void>();
  return {
    listeners,
    addListener: (listener: (argument: Argument) => void) => void listeners.add(listener),
    removeListener: (listener: (argument: Argument) => void) => void listeners.delete(listener),
    fire: (argument: Argument) => {
      for (const listener of [...listeners]) listener(argument);
    },
  };
};

/** The downloads of a browser in memory: nothing happens in it but what the test does. */
const fakeBrowser = (allowed: Way) => {
  const items = new Map<number, Item>();
  const asked: { way: Way; url: string; name: string }[] = [];
  const [onCreated, onErased] = [event<Item>(), event<number>()];
  const onChanged = event<{ id: number; state?: { current: string } }>();
  const answer = Promise.withResolvers<number>();
  let areEventsLost = false;
  const loseEvents = () => {
    areEventsLost = true;
  };
  const end = (state: 'complete' | 'interrupted', error?: string, id = 1) => {
    Object.assign(items.get(id) ?? {}, { state, error });
    if (areEventsLost) return;
    onChanged.fire({ id, state: { current: state } });
  };
  const cancel = vi.fn(async (id: number) => end('interrupted', 'USER_CANCELED', id));
  const seam = {
    allowsLink: () => allowed === 'link',
    clickLink: (url: string, name: string) => void asked.push({ way: 'link', url, name }),
    downloads: {
      onCreated,
      onChanged,
      onErased,
      cancel,
      search: async ({ id }: { id?: number }) =>
        [...items.values()].filter((item) => id === undefined || item.id === id),
      download: ({ url, filename: name }: { url: string; filename: string }) => {
        asked.push({ way: 'api', url, name });
        return answer.promise;
      },
    },
  } as unknown as DownloadSeam;
  /** The browser begins the download that it was asked for, as `name` on the disk. */
  const begin = (name: string, id = 1) => {
    const url = asked[0]?.url ?? '';
    const item: Item = { id, url, filename: `/downloads/${name}`, state: 'in_progress' };
    items.set(id, item);
    if (!areEventsLost) onCreated.fire(item);
    answer.resolve(id);
  };
  const erase = (id = 1) => {
    items.delete(id);
    onErased.fire(id);
  };
  const listeners = () => onCreated.listeners.size + onChanged.listeners.size;
  const refuse = answer.reject;
  return { seam, asked, begin, end, erase, cancel, onCreated, refuse, listeners, loseEvents };
};

let saveFile: typeof import('../../lib/browser/downloads.ts')['saveFile'];
let browserDownloads: typeof import('../../lib/browser/start-download.ts')['browserDownloads'];
// The browser's object must exist before the modules that read it are loaded.
beforeAll(async () => {
  Object.assign(globalThis, { chrome: { runtime: { id: 'a' }, downloads: {} } });
  ({ saveFile } = await import('../../lib/browser/downloads.ts'));
  ({ browserDownloads } = await import('../../lib/browser/start-download.ts'));
});

const FILE = new File(['zip'], 'X.zip');
const isPending = async (work: Promise<unknown>) =>
  (await Promise.race([work.catch(() => {}), setTimeout(0, 'pending')])) === 'pending';

describe.each<Way>(['link', 'api'])('saving a file by the %s', (way) => {
  let fake: ReturnType<typeof fakeBrowser>;
  beforeEach(() => {
    fake = fakeBrowser(way);
  });

  it('asks once, even if the browser takes an hour to begin and an hour to end', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'Date'] });
    const saving = saveFile(FILE, 'X.zip', undefined, fake.seam);
    await vi.advanceTimersByTimeAsync(3_600_000);
    fake.begin('X.zip');
    await vi.advanceTimersByTimeAsync(3_600_000);
    fake.end('complete');
    vi.useRealTimers();
    await expect(saving).resolves.toEqual({ download: 1, name: 'X.zip', path: '/downloads/X.zip' });
    expect(fake.asked).toEqual([{ way, url: expect.stringMatching(/^blob:/), name: 'X.zip' }]);
    expect(fake.listeners()).toBe(0);
  });

  it('sees the download begin and end in the list if the events never come', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'Date'] });
    fake.loseEvents();
    const saving = saveFile(FILE, 'X.zip', undefined, fake.seam);
    fake.begin('X.zip');
    await vi.advanceTimersByTimeAsync(1000);
    fake.end('complete');
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    expect((await saving).download).toBe(1);
    expect(fake.listeners()).toBe(0);
  });

  it('returns the name that the file got on the disk', async () => {
    const saving = saveFile(FILE, 'X.zip', undefined, fake.seam);
    fake.begin('X (1).zip');
    await setTimeout(0);
    fake.end('complete');
    expect((await saving).name).toBe('X (1).zip');
  });

  it.each([
    ['USER_CANCELED', 'CANCELLED'],
    ['FILE_NO_SPACE', 'STORAGE_FULL'],
    ['FILE_FAILED', 'UNEXPECTED'],
  ])('rejects after the interruption %s with %s', async (reason, code) => {
    const saving = saveFile(FILE, 'X.zip', undefined, fake.seam);
    fake.begin('X.zip');
    await setTimeout(0);
    fake.end('interrupted', reason);
    await expect(saving).rejects.toMatchObject({ code });
  });

  it('rejects as cancelled when the download is taken off the list while it runs', async () => {
    const saving = saveFile(FILE, 'X.zip', undefined, fake.seam);
    fake.begin('X.zip');
    await setTimeout(0);
    fake.erase();
    await expect(saving).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('cancels the download when the person stops the export while it runs', async () => {
    const stop = new AbortController();
    const saving = saveFile(FILE, 'X.zip', stop.signal, fake.seam);
    fake.begin('X.zip');
    await setTimeout(0);
    stop.abort();
    await expect(saving).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(fake.cancel).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('cancels a download that begins after the person stopped the export', async () => {
    const stop = new AbortController();
    const saving = saveFile(FILE, 'X.zip', stop.signal, fake.seam);
    stop.abort();
    await expect(saving).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(fake.cancel).not.toHaveBeenCalled();
    fake.begin('X.zip');
    await setTimeout(0);
    expect(fake.cancel).toHaveBeenCalledExactlyOnceWith(1);
    expect(fake.listeners()).toBe(0);
  });

  it('starts no download for an export that was stopped before', async () => {
    const saving = saveFile(FILE, 'X.zip', AbortSignal.abort(), fake.seam);
    await expect(saving).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(fake.asked).toEqual([]);
  });
});

describe('saving a file', () => {
  it('by a link does not take another download for its own', async () => {
    const fake = fakeBrowser('link');
    const saving = saveFile(FILE, 'X.zip', undefined, fake.seam);
    fake.onCreated.fire({ id: 9, url: 'blob:other', filename: 'other', state: 'complete' });
    expect(await isPending(saving)).toBe(true);
    fake.begin('X.zip');
    await setTimeout(0);
    fake.end('complete');
    expect((await saving).download).toBe(1);
  });

  it.each([
    ['Download canceled by the user', 'CANCELLED'],
    ['Invalid filename', 'UNEXPECTED'],
  ])('by the API that refuses with "%s" rejects with %s', async (reason, code) => {
    const fake = fakeBrowser('api');
    const saving = saveFile(FILE, 'X.zip', undefined, fake.seam);
    fake.refuse(new Error(reason));
    await expect(saving).rejects.toMatchObject({ code });
    expect(fake.asked).toHaveLength(1);
  });
});

describe('the way a download is started', () => {
  const press = (isTrusted: boolean) =>
    globalThis.dispatchEvent(Object.assign(new Event('pointerdown'), { trusted: isTrusted }));
  const openPage = (protocol: string) => {
    const page = new EventTarget();
    vi.stubGlobal('location', { protocol });
    vi.stubGlobal('document', { createElement: () => ({ click: () => {} }) });
    vi.stubGlobal('addEventListener', (type: string, heard: (event: unknown) => void) =>
      page.addEventListener(type, (one) =>
        heard({ isTrusted: (one as Event & { trusted: boolean }).trusted }),
      ),
    );
    vi.stubGlobal('removeEventListener', () => {});
    vi.stubGlobal('dispatchEvent', (one: Event) => page.dispatchEvent(one));
    return browserDownloads();
  };

  it('in Chromium is a link once after each press of the person, else the API', () => {
    const { allowsLink, clickLink } = openPage('chrome-extension:');
    expect(allowsLink()).toBe(true);
    clickLink('blob:x', 'X.zip');
    expect(allowsLink()).toBe(false);
    press(false);
    expect(allowsLink()).toBe(false);
    press(true);
    expect(allowsLink()).toBe(true);
  });

  it('in Firefox is always the API, which says that the save dialog was closed', () => {
    expect(openPage('moz-extension:').allowsLink()).toBe(false);
  });
});
