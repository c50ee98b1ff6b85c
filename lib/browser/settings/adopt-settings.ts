import { changeSettings, readSettings, type Settings } from './settings.ts';

const isText = (value: unknown): boolean => typeof value === 'string';

const isCustodian = (value: unknown): boolean => {
  const { name, organisation } = (value ?? {}) as { name?: unknown; organisation?: unknown };
  return isText(name) && (organisation === undefined || isText(organisation));
};

/**
 * The settings that may come from elsewhere; whom to ask for time-stamps is not among those: a
 * stranger could name himself.
 */
const ADOPTED: { readonly [Name in keyof Settings]?: (value: unknown) => boolean } = {
  language: (value) => value === 'en' || value === 'zh-CN',
  colorScheme: (value) => value === 'light' || value === 'dark' || value === 'auto',
  mostScreens: (value) => Number.isSafeInteger(value) && Number(value) > 0,
  volumeGib: (value) => typeof value === 'number' && value > 0 && value <= 3.5,
  custodian: isCustodian,
  columns: (value) => Array.isArray(value) && value.every(isText),
  singleKeys: (value) => typeof value === 'boolean',
};

/**
 * Takes settings over from a backup where nothing was chosen here yet; what is not of its kind is
 * left.
 */
export const adoptSettings = async (from: unknown): Promise<void> => {
  const own = await readSettings();
  const given = Object.entries((from ?? {}) as Settings).filter(
    ([name, value]) =>
      own[name as keyof Settings] === undefined && ADOPTED[name as keyof Settings]?.(value),
  );
  await changeSettings(Object.fromEntries(given));
};
