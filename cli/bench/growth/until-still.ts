import type { Page } from 'puppeteer-core';

/**
 * Milliseconds from the page's last navigation until its last change, once it has not changed for
 * two seconds and shows no progress.
 */
export const untilStill = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const started = performance.now();
    const QUIET_MS = 2_000;
    let changed = started;
    const watch = new MutationObserver(() => {
      changed = performance.now();
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    const isBusy = () => document.querySelector('[role="progressbar"], [aria-busy="true"]');
    while (performance.now() - changed < QUIET_MS || isBusy())
      await new Promise((next) => setTimeout(next, 50));
    watch.disconnect();
    return changed - started;
  });
