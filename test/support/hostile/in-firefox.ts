import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { filingChoice } from '../../../lib/words/en/filing-choice.ts';
import type { FirefoxTab } from '../firefox/firefox.ts';
import { openFirefoxProduct } from '../firefox/product.ts';
import { CALLED } from './canary.ts';
import { type HostileBrowser, type OpenPage, readVerdict } from './hostile-browser.ts';
import { firefoxProxy, startRecordingProxy } from './recording-proxy.ts';

const LIMIT_MS = 1_800_000;
const LOAD_MS = 30_000;
/** What Firefox itself waits for a page. */
const ITS_LOAD_MS = 300_000;

/**
 * Runs in every process of Firefox that shows pages: puts a note in the place of the functions that
 * payloads call, in each window before its page, and notes scripts that a content policy stopped.
 */
const CANARY = `
  const note = (told) => sendAsyncMessage('canary:heard', told);
  const names = ${JSON.stringify(CALLED)};
  Services.obs.addObserver((window) => {
    if (!window.document) return;
    for (const defineAs of names)
      Cu.exportFunction(() => note(defineAs + ' in ' + window.location.href), window, { defineAs });
    window.addEventListener('securitypolicyviolation', (event) => {
      if (event.effectiveDirective.startsWith('script-src'))
        note('stopped in ' + window.location.href + ': ' + event.blockedURI + ' ' + event.sample);
    }, true);
  }, 'content-document-global-created');`;

/** Chooses a purpose in the dialog of an export. */
const choosePurpose = (tab: FirefoxTab, wanted: string): Promise<void> =>
  tab.evaluate(
    async (label, option) => {
      const until = async <Found>(find: () => Found | undefined | null): Promise<Found> => {
        for (;;) {
          const found = find();
          if (found) return found;
          await new Promise((look) => setTimeout(look, 100));
        }
      };
      const labels = () => [...document.querySelectorAll<HTMLLabelElement>('label')];
      const field = await until(() => labels().find((one) => one.textContent === label)?.control);
      field.click();
      const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
      (await until(() => options().find((one) => one.textContent === option))).click();
    },
    filingChoice.purpose,
    wanted,
  );

/** Firefox with the shipped build. */
export const openInFirefox = async (path: string): Promise<HostileBrowser> => {
  const proxy = await startRecordingProxy();
  const firefox = await openFirefoxProduct(path, undefined, firefoxProxy(proxy));
  await firefox.inBrowser(
    `window.canaryHeard = [];
    Services.ppmm.addMessageListener('canary:heard', ({ data }) => window.canaryHeard.push(data));
    Services.ppmm.loadProcessScript('data:,' + encodeURIComponent(args[0]), true);`,
    CANARY,
  );
  const closable = (tab: FirefoxTab): FirefoxTab & OpenPage => ({
    ...tab,
    async close() {
      await tab.front();
      await firefox.command('WebDriver:CloseWindow');
      const [left] = (await firefox.command('WebDriver:GetWindowHandles')) as string[];
      await firefox.command('WebDriver:SwitchToWindow', { handle: left, focus: true });
    },
  });
  const open = async (url: string) => closable(await firefox.openTab(url));
  const openWorkspace = async (place: string) => closable(await firefox.openWorkspace(place));
  const zips = async (): Promise<readonly string[]> =>
    (await readdir(firefox.downloads)).filter((file) => file.endsWith('.zip'));
  return {
    proxy,
    open,
    openWorkspace,
    async capture(url, scope) {
      const tab = await open('about:blank');
      await tab.front();
      // Some saved pages wait for what nobody serves: they are captured as they are then.
      await firefox.command('WebDriver:SetTimeouts', { pageLoad: LOAD_MS });
      await firefox.command('WebDriver:Navigate', { url }).catch(() => {});
      await firefox.command('WebDriver:SetTimeouts', { pageLoad: ITS_LOAD_MS });
      await firefox.pressToolbarButton();
      if (scope) await firefox.press('popup', 'radiobutton', scope);
      await firefox.press('popup', 'pushbutton', 'Capture');
      const words = () => firefox.words('popup');
      await expect.poll(words, { interval: 300, timeout: LIMIT_MS }).toMatch(/Sealed/);
      const said = await words();
      await firefox.closePopup();
      await tab.close();
      return said;
    },
    async exportFor(matterId, purpose) {
      const before = new Set(await zips());
      const tab = await openWorkspace(`#/matter/${matterId}`);
      await tab.front();
      await firefox.press('tab', 'pushbutton', 'Export package');
      await choosePurpose(tab, filingChoice[`purpose_${purpose}`]);
      await firefox.press('tab', 'pushbutton', 'Export');
      const words = () => tab.evaluate(() => document.body.innerText);
      await expect.poll(words, { interval: 1_000, timeout: LIMIT_MS }).toContain('Verify it now');
      await tab.close();
      const name = (await zips()).find((file) => !before.has(file)) ?? '';
      return join(firefox.downloads, name);
    },
    async verify(url, zip) {
      const tab = url.startsWith('#') ? await openWorkspace(url) : await open(url);
      await tab.front();
      const isThere = () => tab.evaluate(() => document.querySelector('input[type=file]') !== null);
      await expect.poll(isThere, { interval: 300, timeout: LIMIT_MS }).toBe(true);
      const found = await firefox.command('WebDriver:FindElement', {
        ...{ using: 'css selector', value: 'input[type=file]' },
      });
      const [id] = Object.values(found as Record<string, string>);
      await firefox.command('WebDriver:ElementSendKeys', { id, text: zip });
      const verdict = () => tab.evaluate(readVerdict);
      await expect.poll(verdict, { interval: 500, timeout: LIMIT_MS }).not.toBe('');
      const said = await verdict();
      await tab.close();
      return said;
    },
    heard: () =>
      firefox.inBrowser<string[]>(
        'const taken = [...new Set(window.canaryHeard)]; window.canaryHeard = []; return taken;',
      ),
    async close() {
      await firefox.close();
      await proxy.close();
    },
  };
};
