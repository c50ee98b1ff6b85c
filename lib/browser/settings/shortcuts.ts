import { browser } from 'wxt/browser';

/** The commands of the manifest, as the settings list them. */
export const COMMANDS = ['capture', 'capture-visible', 'point-at-post'] as const;

/** A command and the keys that are set for it in this browser; '' where none are. */
export type Shortcut = { readonly command: (typeof COMMANDS)[number]; readonly keys: string };

/**
 * The shortcuts as the browser has them: a person can change them, and keys that another extension
 * has are not given to a second one.
 */
export const readShortcuts = async (): Promise<readonly Shortcut[]> => {
  const set = await browser.commands.getAll();
  return COMMANDS.map((command) => ({
    command,
    keys: set.find(({ name }) => name === command)?.shortcut ?? '',
  }));
};

/** Firefox's own page for shortcuts has no address to type; it has a call instead. */
type FirefoxCommands = { openShortcutSettings?(): Promise<void> };

/** The address under which a person finds the page where this browser's shortcuts are set. */
export const shortcutPage = (userAgent: string = navigator.userAgent): string => {
  if (userAgent.includes('Firefox/')) return 'about:addons';
  return userAgent.includes('Edg/')
    ? 'edge://extensions/shortcuts'
    : 'chrome://extensions/shortcuts';
};

/** Opens that page. */
export const openShortcutPage = async (): Promise<void> => {
  const { openShortcutSettings } = browser.commands as FirefoxCommands;
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: shortcutPage() });
};
