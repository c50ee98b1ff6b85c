import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession } from 'puppeteer-core';

const LOOK_MS = 100;

const megabytes = (status: string, name: string): number =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1_000;

/** One session a browser: after some hundreds, a browser no longer has a target for another. */
const sessions = new WeakMap<Browser, Promise<CDPSession>>();

const processesOf = async (browser: Browser) => {
  const opened = sessions.get(browser) ?? browser.target().createCDPSession();
  sessions.set(browser, opened);
  const { processInfo } = await (await opened).send('SystemInfo.getProcessInfo');
  return processInfo;
};

/** Lets Linux count each process's peak anew from here; does nothing elsewhere. */
export const forgetPeaks = async (browser: Browser): Promise<void> => {
  for (const { id } of await processesOf(browser))
    await writeFile(`/proc/${id}/clear_refs`, '5').catch(() => {});
};

/**
 * The most memory held since then, in MB: by the page's process, and by all of the browser's; Linux
 * only, 0 elsewhere.
 */
export const peaks = async (browser: Browser): Promise<{ page: number; all: number }> => {
  const held = (await processesOf(browser)).map(async ({ id, type }) => {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    return { type, mb: megabytes(status, 'VmHWM') };
  });
  const all = await Promise.all(held);
  const pages = all.filter(({ type }) => type === 'renderer').map(({ mb }) => mb);
  return { page: Math.max(0, ...pages), all: all.reduce((sum, { mb }) => sum + mb, 0) };
};

/** Seconds of the processor that the pages' processes have used so far. */
export const processorSeconds = async (browser: Browser): Promise<number> =>
  (await processesOf(browser))
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { cpuTime }) => sum + cpuTime, 0);

/** MB of the page's process: the most that it held, and of that the most that is its own. */
export type PageMemory = { readonly page: number; readonly own: number };

/**
 * Follows the memory of the pages' processes from here until the returned function is called, which
 * gives the most of them. The browser itself lets Linux count peaks anew when it gathers figures of
 * its own, so that one look at the end would miss what was before. Linux only, 0 elsewhere.
 */
export const followMemory = async (browser: Browser): Promise<() => Promise<PageMemory>> => {
  await forgetPeaks(browser);
  const pages = (await processesOf(browser)).filter(({ type }) => type === 'renderer');
  let [page, own, isOver] = [0, 0, false];
  const look = async (): Promise<void> => {
    for (const { id } of pages) {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      page = Math.max(page, megabytes(status, 'VmHWM'));
      own = Math.max(own, megabytes(status, 'RssAnon'));
    }
  };
  const following = (async () => {
    for (; !isOver; await pause(LOOK_MS)) await look();
  })();
  return async () => {
    isOver = true;
    await following;
    await look();
    return { page, own };
  };
};

/** MB of a process that are its own, and the most that it held since peaks were forgotten. */
type ProcessMemory = { readonly held: number; readonly most: number };

/** MB of the extension's processes, the pages' and the browser's own; of several, the largest. */
export type HeldMemory = { readonly [of in 'own' | 'page' | 'browser']: ProcessMemory };

/** What the processes hold now. Linux only, 0 elsewhere. */
export const heldNow = async (browser: Browser): Promise<HeldMemory> => {
  const found: Record<keyof HeldMemory, ProcessMemory> = {
    own: { held: 0, most: 0 },
    page: { held: 0, most: 0 },
    browser: { held: 0, most: 0 },
  };
  for (const { id, type } of await processesOf(browser)) {
    if (type !== 'renderer' && type !== 'browser') continue;
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    const isOwn = command.includes('--extension-process');
    const of = type === 'browser' ? 'browser' : isOwn ? 'own' : 'page';
    const held = Math.max(found[of].held, megabytes(status, 'RssAnon'));
    found[of] = { held, most: Math.max(found[of].most, megabytes(status, 'VmHWM')) };
  }
  return found;
};

/** MB that processes hold as their own. */
type OwnMemory = { readonly own: number; readonly browser: number; readonly all: number };

const ownMemory = async (browser: Browser): Promise<OwnMemory> => {
  const sum = { own: 0, browser: 0, all: 0 };
  for (const { id, type } of await processesOf(browser)) {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    // What lies in shared memory, as bytes between processes do, is of one of them.
    const held = megabytes(status, 'RssAnon') + megabytes(status, 'RssShmem');
    sum.all += held;
    if (type === 'browser') sum.browser += held;
    else if (command.includes('--extension-process')) sum.own += held;
  }
  return sum;
};

/**
 * Follows from here what the extension's processes, the browser's own and all together hold, until
 * the returned function is called, which gives the most of each beyond the beginning. Linux only.
 */
export const followProcesses = async (browser: Browser): Promise<() => Promise<OwnMemory>> => {
  const first = await ownMemory(browser);
  const most = { own: 0, browser: 0, all: 0 };
  let isOver = false;
  const following = (async () => {
    for (; !isOver; await pause(LOOK_MS)) {
      // The browser may be closed meanwhile, where what is followed fails.
      const now = await ownMemory(browser).catch(() => undefined);
      if (!now) return;
      for (const which of ['own', 'browser', 'all'] as const)
        most[which] = Math.max(most[which], now[which] - first[which]);
    }
  })();
  return async () => {
    isOver = true;
    await following;
    return most;
  };
};
