import { readFile, writeFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';

const processesOf = async (browser: Browser) => {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
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
    return { type, mb: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_000 };
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
