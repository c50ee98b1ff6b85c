import { resolve } from 'node:path';
import { expect } from 'vitest';
import { type Firefox, type FirefoxTab, type Preferences, startFirefox } from './firefox.ts';

/**
 * The shipped build in a real Firefox, worked as a person works it: by role and accessible name.
 */
export type FirefoxProduct = Firefox & {
  /** What Firefox has to say against the build's manifest. */
  readonly warnings: () => Promise<string[]>;
  readonly openWorkspace: (place?: string) => Promise<FirefoxTab>;
  /** Gives the right to read what address patterns name, as a person does in Firefox's own page. */
  readonly permit: (origins: readonly string[]) => Promise<void>;
  /**
   * Lets the extension into private windows, as a person does in Firefox's own page; its tabs are
   * closed by that.
   */
  readonly permitPrivate: () => Promise<void>;
  /**
   * Presses the toolbar button over the tab in front: the popup opens, and the page is granted to
   * it.
   */
  readonly pressToolbarButton: () => Promise<void>;
  readonly closePopup: () => Promise<void>;
  /**
   * Presses what bears this role and name in the popup, or in the tab in front, once it is there.
   */
  readonly press: (where: Place, role: string, name: string) => Promise<void>;
  /** All that the popup or the tab in front says. */
  readonly words: (where: Place) => Promise<string>;
};
type Place = 'popup' | 'tab';

const ID = 'matterproof@matterproof.example';
const WIDGET = 'matterproof_matterproof_example';

/**
 * The browser's own accessibility tree, as a screen reader gets it, of the popup or of the tab in
 * front. It is built when it is first asked for, and kept while someone holds its service: the
 * window does.
 */
const TREE = `
  window.service ??= Cc['@mozilla.org/accessibilityService;\
1'].getService(Ci.nsIAccessibilityService);
  const popup = () => [...document.querySelectorAll('.webextension-popup-browser')]
    .find(({ currentURI }) => currentURI?.spec.endsWith('/popup.html'));
  const below = function* (node) {
    for (let child = node.firstChild; child; child = child.nextSibling) { yield child; yield* \
below(child); }
  };
  const all = (place) => {
    const shown = place === 'popup' ? popup() : gBrowser.selectedBrowser;
    const root = shown && service.getAccessibleFor(shown);
    return root ? [...below(root)] : [];
  };`;

/** Puts the shipped build, or another one of this folder, into a fresh Firefox. */
export const openFirefoxProduct = async (
  path: string,
  build = '.output/firefox-mv3',
  preferences: Preferences = {},
): Promise<FirefoxProduct> => {
  const firefox = await startFirefox(path, preferences);
  await firefox.command('Addon:Install', { path: resolve(build), temporary: true });
  await firefox.inBrowser(
    'CustomizableUI.addWidgetToArea(args[0], CustomizableUI.AREA_NAVBAR);',
    `${WIDGET}-browser-action`,
  );
  const host = await firefox.inBrowser<string>(
    'return WebExtensionPolicy.getByID(args[0]).mozExtensionHostname;',
    ID,
  );
  return {
    ...firefox,
    warnings: () =>
      firefox.inBrowser('return WebExtensionPolicy.getByID(args[0]).extension.warnings;', ID),
    openWorkspace: (place = '') =>
      firefox.openTab(`moz-extension://${host}/workspace.html${place}`),
    permit: (origins) =>
      firefox.inBrowser(
        `const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs');
        const [id, origins] = args;
        const { extension } = WebExtensionPolicy.getByID(id);
        await ExtensionPermissions.add(id, { permissions: [], origins }, extension);`,
        ...[ID, origins],
      ),
    permitPrivate: () =>
      firefox.inBrowser(
        `const [{ ExtensionPermissions }, { AddonManager }] = ['resource://gre/modules/\
ExtensionPermissions.sys.mjs', 'resource://gre/modules/AddonManager.sys.mjs']
          .map((path) => ChromeUtils.importESModule(path));
        const [id] = args;
        const { extension } = WebExtensionPolicy.getByID(id);
        const permissions = ['internal:privateBrowsingAllowed'];
        await ExtensionPermissions.add(id, { permissions, origins: [] }, extension);
        await (await AddonManager.getAddonByID(id)).reload();`,
        ID,
      ),
    async pressToolbarButton() {
      await firefox.command('Marionette:SetContext', { value: 'chrome' });
      const found = await firefox.command('WebDriver:FindElement', {
        using: 'css selector',
        value: `#${WIDGET}-BAP`,
      });
      const [id] = Object.values(found as Record<string, string>);
      await firefox.command('WebDriver:ElementClick', { id });
    },
    closePopup: () => firefox.inBrowser(`${TREE} popup()?.closest('panel').hidePopup();`),
    async press(where, role, name) {
      const pressed = () =>
        firefox.inBrowser<boolean>(
          `${TREE}
          const [place, role, name] = args;
          const found = all(place).find((one) => one.name === name && \
service.getStringRole(one.role) === role);
          const state = {};
          found?.getState(state, {});
          // A button that is not enabled yet would let the press fall without a word.
          if (!found || state.value & Ci.nsIAccessibleStates.STATE_UNAVAILABLE) return false;
          found.doAction(0);
          return true;`,
          where,
          role,
          name,
        );
      await expect.poll(pressed, { message: `${role} "${name}"`, interval: 200 }).toBe(true);
    },
    words: (where) =>
      firefox.inBrowser(
        `${TREE}
        return all(args[0]).filter(({ role }) => role === Ci.nsIAccessibleRole.ROLE_TEXT_LEAF)
          .map(({ name }) => name).join(' ');`,
        where,
      ),
  };
};
