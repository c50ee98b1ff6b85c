import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import type { Target } from 'puppeteer-core';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import type { Victim, World } from './world.ts';

/** A target whose process was killed never answers: what it is asked ends after so long. */
export const within = async <T>(ms: number, work: Promise<T>): Promise<T | undefined> => {
  const ended = new AbortController();
  const late = setTimeout(ms, undefined, { signal: ended.signal }).catch(() => undefined);
  try {
    return await Promise.race([work.catch(() => undefined), late]);
  } finally {
    ended.abort();
  }
};

/** Kills the browser with all its processes, and waits until it is gone. */
export const killBrowser = async ({ browser }: LaunchedBrowser): Promise<void> => {
  const child = browser.process();
  if (!child?.pid) throw new Error('The browser has no process');
  const gone = new Promise((exited) => child.once('exit', exited));
  process.kill(-child.pid, 'SIGKILL'); // puppeteer starts it as the head of a group of its own
  await gone;
};

const isOfExtension = async (id: number): Promise<boolean> =>
  (await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')).includes('--extension-process');

/** Kills a process, unless it ended by itself a moment before. */
const endNow = (id: number): void => {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

/** Kills the renderers of the extension, or all others, and leaves their pages as they are. */
export const killRenderers = async (
  { browser }: LaunchedBrowser,
  whose: 'extension' | 'page',
): Promise<void> => {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  let killed = 0;
  for (const { type, id } of processInfo) {
    if (type !== 'renderer' || (await isOfExtension(id)) !== (whose === 'extension')) continue;
    endNow(id);
    killed += 1;
  }
  if (killed === 0) throw new Error(`There was no renderer of the ${whose}`);
};

/** Closes every page but a blank new one; those whose renderer is gone do not answer. */
const closePages = async ({ browser }: LaunchedBrowser): Promise<void> => {
  const others = browser
    .targets()
    .filter((one) => one.type() === 'page' || /\/popup\.html$/u.test(one.url()));
  await within(5_000, browser.newPage({ type: 'window' }));
  const session = await browser.target().createCDPSession();
  const close = (target: Target) => {
    const { _targetId: targetId } = target as unknown as { _targetId: string };
    return within(2_000, session.send('Target.closeTarget', { targetId }));
  };
  await Promise.all(others.map(close));
  await within(2_000, session.detach());
};

/** Kills at this instant; afterwards nothing of what was open is left. */
export const kill = async ({ product }: World, victim: Victim): Promise<void> => {
  if (victim === 'browser') return killBrowser(product);
  await killRenderers(product, victim);
  await setTimeout(300); // what was under way elsewhere goes on
  await closePages(product);
};
