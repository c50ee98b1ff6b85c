import { expect, it } from 'vitest';
import { shortcutPage } from '../../../lib/browser/settings/shortcuts.ts';

const CHROME = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36';

it.each([
  ['Chrome', CHROME, 'chrome://extensions/shortcuts'],
  ['Edge', `${CHROME} Edg/150.0.0.0`, 'edge://extensions/shortcuts'],
  ['Firefox', 'Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0', 'about:addons'],
])('names the page of shortcuts in %s', (_, userAgent, page) => {
  expect(shortcutPage(userAgent)).toBe(page);
});
