import { browser } from 'wxt/browser';
import { type ParsedSettings, parseSettings, type Settings } from './parse-settings.ts';

/** The most screens of one page that a capture takes, where nobody chose otherwise. */
export const DEFAULT_MOST_SCREENS = 120;

/** The size of a volume until someone chooses another, in GiB. */
export const DEFAULT_VOLUME_GIB = 2;

const readStored = async (): Promise<ParsedSettings> =>
  parseSettings(((await browser.storage.local.get('settings')) as { settings?: unknown }).settings);

/** The settings as they are now; a stored value of a wrong shape counts as absent. */
export const readSettings = async (): Promise<Settings> => (await readStored()).settings;

/** The names of stored settings of a wrong shape. The next change of any setting removes them. */
export const readWrongSettings = async (): Promise<readonly (keyof Settings)[]> =>
  (await readStored()).wrong;

/** Changes some settings and leaves the rest. */
export const changeSettings = async (changed: Settings): Promise<void> =>
  browser.storage.local.set({ settings: { ...(await readSettings()), ...changed } });

/**
 * Tells of every change to the settings, in whatever page it was made. The function that it returns
 * ends this.
 */
export const watchSettings = (changed: (settings: Settings) => void): (() => void) => {
  const hear = (changes: { readonly settings?: { readonly newValue?: unknown } }) => {
    if (changes.settings) changed(parseSettings(changes.settings.newValue).settings);
  };
  browser.storage.local.onChanged.addListener(hear);
  return () => browser.storage.local.onChanged.removeListener(hear);
};
