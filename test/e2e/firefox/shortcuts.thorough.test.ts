import { describe, expect, it } from 'vitest';
import { settings } from '../../../lib/words/en/settings.ts';
import { FIREFOX } from '../../support/firefox/firefox.ts';
import { openFirefoxProduct } from '../../support/firefox/product.ts';

describe.runIf(FIREFOX)('the settings in Firefox', () => {
  it('tell the keys that are set, and open the page on which they are changed', async () => {
    const firefox = await openFirefoxProduct(FIREFOX as string);
    try {
      const tab = await firefox.openWorkspace('#/settings');
      const keys = () =>
        tab.evaluate(
          (name) =>
            [...document.querySelectorAll(`[aria-label="${name}"] dd`)].map(
              ({ textContent }) => textContent,
            ),
          settings.shortcuts,
        );
      await expect
        .poll(keys)
        .toEqual(['Alt+Shift+E', settings.shortcutNone, settings.shortcutNone]);
      await tab.front();
      await firefox.press('tab', 'pushbutton', settings.shortcutsChange);
      const shown = () => firefox.inBrowser<string>('return gBrowser.currentURI.spec;');
      await expect.poll(shown).toMatch(/^about:addons/u);
    } finally {
      await firefox.close();
    }
  });
});
