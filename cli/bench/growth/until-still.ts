import type { Page } from 'puppeteer-core';

/**
 * Goes to another place of the workspace; milliseconds until the page's last change, once it has
 * not changed for two seconds and shows no progress.
 */
export const untilStill = (page: Page, hash: string): Promise<number> =>
  page.evaluate(async (place) => {
    const QUIET_MS = 2_000;
    const started = performance.now();
    let changed = started;
    const watch = new MutationObserver(() => {
      changed = performance.now();
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    location.hash = place;
    const isBusy = () => document.querySelector('[role="progressbar"], [aria-busy="true"]');
    while (performance.now() - changed < QUIET_MS || isBusy())
      await new Promise((next) => setTimeout(next, 50));
    watch.disconnect();
    return changed - started;
  }, hash);
