import { browser } from 'wxt/browser';
import { isObject, type ParsedSettings, parseSettings, type Settings } from './parse-settings.ts';

/** The most screens of one page that a capture takes, where nobody chose otherwise. */
export const DEFAULT_MOST_SCREENS = 120;

/** The size of a volume until someone chooses another, in GiB. */
export const DEFAULT_VOLUME_GIB = 2;

const readRaw = async (): Promise<unknown> =>
  ((await browser.storage.local.get('settings')) as { settings?: unknown }).settings;

const readStored = async (): Promise<ParsedSettings> => parseSettings(await readRaw());

/** The settings as they are now; a stored value of a wrong shape counts as absent. */
export const readSettings = async (): Promise<Settings> => (await readStored()).settings;

/**
 * The names of stored settings of a wrong shape. They stay stored until that setting is changed: a
 * later version may have written them.
 */
export const readWrongSettings = async (): Promise<readonly (keyof Settings)[]> =>
  (await readStored()).wrong;

/**
 * Changes some settings and leaves the rest as it is stored, also what is not known here. Pages and
 * the background change them one after another, so that none writes over what another has chosen.
 */
export const changeSettings = (changed: Settings): Promise<void> =>
  navigator.locks.request('settings', async () => {
    const stored = await readRaw();
    const kept = isObject(stored) ? stored : {};
    await browser.storage.local.set({ settings: { ...kept, ...changed } });
  });

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
