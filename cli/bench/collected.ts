import type { Browser, Target } from 'puppeteer-core';

/** MB that scripts still hold after what they no longer need was collected. */
export type HeldByScripts = {
  /** The extension's background. */
  readonly background: number;
  /** Its pages, such as the one that the window of a list shows. */
  readonly screens: number;
  /** Pages of the web: the one in the tab of a list. */
  readonly pages: number;
};

const BYTES = 1_000_000;

/** Collects what a worker's or page's scripts no longer need; MB of what they still hold. */
const heldBy = async (target: Target): Promise<number> => {
  const session = await target.createCDPSession();
  try {
    await session.send('HeapProfiler.collectGarbage');
    const use = (await session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      embedderHeapUsedSize?: number;
      backingStorageSize?: number;
    };
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = use;
    return (usedSize + embedderHeapUsedSize + backingStorageSize) / BYTES;
  } finally {
    await session.detach();
  }
};

const kindOf = (target: Target): keyof HeldByScripts | undefined => {
  const isOwn = target.url().startsWith('chrome-extension:');
  if (target.type() === 'service_worker') return isOwn ? 'background' : undefined;
  if (target.type() !== 'page') return undefined;
  return isOwn ? 'screens' : 'pages';
};

/** Collects garbage everywhere, and tells what is held then; a target that went away counts 0. */
export const collectAll = async (browser: Browser): Promise<HeldByScripts> => {
  const held = { background: 0, screens: 0, pages: 0 };
  for (const target of browser.targets()) {
    const kind = kindOf(target);
    if (kind) held[kind] += await heldBy(target).catch(() => 0);
  }
  return held;
};
