import { indexedDB as fakeDatabases } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';

/** The log module as a page that was just opened has it. */
const openedPage = () => {
  vi.resetModules();
  return import('../../../lib/store/browser-log/whole-log.ts');
};

/** What all pages remember together. */
const sharedMark = () => {
  let isMarked = false;
  return {
    isSet: async () => isMarked,
    set: async (isSet: boolean) => {
      isMarked = isSet;
    },
  };
};

/** A disk on which so many bytes have room; the folders on it by name. */
const diskWith = (room: number) => {
  const folders = new Set<string>();
  const state = { room };
  const getFileHandle = async () => {
    let written = 0;
    const write = async (bytes: Uint8Array) => {
      written += bytes.length;
      if (written > state.room) throw new DOMException('A pipe broke', 'AbortError');
    };
    return { createWritable: async () => ({ write, abort: async () => {} }) };
  };
  const root = {
    getDirectoryHandle: async (name: string) => {
      folders.add(name);
      return { getFileHandle };
    },
    removeEntry: async (name: string) => void folders.delete(name),
  };
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => root } });
  return { folders, state };
};

/** Counts the logs that are begun. */
const logsBegun = () => {
  vi.stubGlobal('indexedDB', fakeDatabases);
  return vi.spyOn(fakeDatabases, 'deleteDatabase');
};

const PLENTY = 2 ** 30;

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a new log', () => {
  it('is begun once a session, by whichever page opens the store first', async () => {
    diskWith(PLENTY);
    const begun = logsBegun();
    const mark = sharedMark();
    for (const _ of ['popup', 'workspace']) {
      const page = await openedPage();
      page.shareWholeLog(mark);
      for (const _use of [1, 2]) await page.ensureWholeLog();
    }
    expect(begun).toHaveBeenCalledTimes(1);
    await mark.set(false);
    const next = await openedPage();
    next.shareWholeLog(mark);
    await next.ensureWholeLog();
    expect(begun).toHaveBeenCalledTimes(2);
  });

  it('is begun again after the browser closed a connection, also by another page', async () => {
    const { folders } = diskWith(PLENTY);
    const begun = logsBegun();
    const mark = sharedMark();
    await mark.set(true);
    const page = await openedPage();
    page.shareWholeLog(mark);
    await page.ensureWholeLog();
    expect(begun).not.toHaveBeenCalled();
    page.doubtLog();
    expect(await mark.isSet()).toBe(false);
    const another = await openedPage();
    another.shareWholeLog(mark);
    await another.ensureWholeLog();
    await page.ensureWholeLog();
    await page.ensureWholeLog();
    expect(begun).toHaveBeenCalledTimes(2);
    expect(await mark.isSet()).toBe(true);
    expect([...folders]).toEqual([]);
  });

  it('is not begun while the disk has no room for it, and is as soon as it has', async () => {
    const { folders, state } = diskWith(2 ** 20);
    const begun = logsBegun();
    const page = await openedPage();
    page.shareWholeLog(sharedMark());
    const failure = await page.ensureWholeLog().catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'QuotaExceededError' });
    expect(begun).not.toHaveBeenCalled();
    expect([...folders]).toEqual([]);
    state.room = PLENTY;
    await page.ensureWholeLog();
    expect(begun).toHaveBeenCalledTimes(1);
  });

  it('is left by a worker to its page, but where a connection of its own was closed', async () => {
    diskWith(PLENTY);
    const begun = logsBegun();
    const worker = await openedPage();
    await worker.ensureWholeLog();
    expect(begun).not.toHaveBeenCalled();
    worker.doubtLog();
    await worker.ensureWholeLog();
    expect(begun).toHaveBeenCalledTimes(1);
  });

  it('is begun by each page where nothing can be shared, and stops none', async () => {
    diskWith(PLENTY);
    const begun = logsBegun();
    const failed = vi.spyOn(console, 'error').mockImplementation(() => {});
    const refuse = () => Promise.reject(new Error('No storage here'));
    const page = await openedPage();
    page.shareWholeLog({ isSet: refuse, set: refuse });
    for (const _ of [1, 2]) await page.ensureWholeLog();
    expect(begun).toHaveBeenCalledTimes(1);
    expect(failed).toHaveBeenCalled();
  });
});
