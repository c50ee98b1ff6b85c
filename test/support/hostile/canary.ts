import type { Browser, Page, Target } from 'puppeteer-core';

/** The functions that the payloads call. */
export const CALLED = ['alert', 'confirm', 'prompt', 'print', 'open'] as const;

/** Puts a note in the place of each function that payloads call. */
const overrideCalled = (names: readonly string[]): void => {
  const { heardCall } = globalThis as unknown as { heardCall?: (name: string) => void };
  for (const name of names)
    Object.defineProperty(globalThis, name, {
      configurable: true,
      value: () => void heardCall?.(`${name} in ${location.href}`),
    });
};

/** A content policy that had to stop a script says so in these words. */
const STOPPED_SCRIPT = /execut|script-src/iu;

/**
 * What a canary noted: calls, dialogs, and scripts that only a content policy stopped. In a page of
 * the extension the last is a fault as well, since markup had to be there to be stopped.
 */
export type Canary = {
  take(): string[];
  watch(page: Page): Promise<void>;
  /** Also notes each script of a document that a browser compiles, whatever it calls. */
  noteScripts(page: Page): Promise<void>;
};

/**
 * Watches every page of a browser from now on, popups too. What the console already holds of a page
 * is heard as well, so that a popup is not too early for it.
 */
export const watchBrowser = (browser: Browser): Canary => {
  let heard: string[] = [];
  const watch = async (page: Page): Promise<void> => {
    const session = await page.createCDPSession();
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.source === 'security' && STOPPED_SCRIPT.test(entry.text))
        heard.push(`stopped in ${page.url()}: ${entry.text.slice(0, 200)}`);
    });
    session.on('Runtime.bindingCalled', ({ payload }) => void heard.push(payload));
    page.on('dialog', (dialog) => {
      heard.push(`${dialog.type()} in ${page.url()}`);
      void dialog.dismiss().catch(() => {});
    });
    await session.send('Runtime.enable');
    await session.send('Log.enable');
    await session.send('Runtime.addBinding', { name: 'heardCall' });
    await page.evaluateOnNewDocument(overrideCalled, CALLED);
    await page.evaluate(overrideCalled, CALLED);
  };
  const onTarget = (target: Target): void => {
    if (target.type() !== 'page') return;
    // It may close before it is watched.
    void target
      .page()
      .then((page) => page && watch(page))
      .catch(() => {});
  };
  browser.on('targetcreated', onTarget);
  return {
    watch,
    async noteScripts(page) {
      const session = await page.createCDPSession();
      session.on('Debugger.scriptParsed', ({ url }) => {
        // The test's own have other addresses.
        if (/^(?:file|https?|data|blob):/u.test(url))
          heard.push(`compiled in ${page.url()}: ${url}`);
      });
      await session.send('Debugger.enable');
    },
    take() {
      const taken = [...new Set(heard)];
      heard = [];
      return taken;
    },
  };
};
