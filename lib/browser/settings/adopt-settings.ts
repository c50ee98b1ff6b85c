import { SETTING_GUARDS, type Settings } from './parse-settings.ts';
import { changeSettings, readSettings } from './settings.ts';

/** The largest volume that a zip without Zip64 can hold, in GiB. */
const MOST_GIB = 3.5;

/**
 * The settings that a backup may bring. Not among them: whom to ask for time-stamps, since a
 * stranger's backup could name the stranger's own authority.
 */
const ADOPTED: ReadonlySet<string> = new Set<keyof Settings>([
  'language',
  'colorScheme',
  'mostScreens',
  'volumeGib',
  'custodian',
  'columns',
  'singleKeys',
]);

const isAdoptable = (name: keyof Settings, value: unknown): boolean =>
  ADOPTED.has(name) &&
  SETTING_GUARDS[name](value) &&
  (name !== 'volumeGib' || Number(value) <= MOST_GIB);

/**
 * Takes settings of a backup where nothing was chosen here yet; values of a wrong shape are left.
 */
export const adoptSettings = async (from: unknown): Promise<void> => {
  const present = await readSettings();
  const given = Object.entries((from ?? {}) as Settings).filter(
    ([name, value]) =>
      present[name as keyof Settings] === undefined && isAdoptable(name as keyof Settings, value),
  );
  await changeSettings(Object.fromEntries(given));
};
