/** What a person chose, kept in this browser only. */
export type Settings = {
  /** Screen language; the browser's own when absent. */
  readonly language?: 'en' | 'zh-CN';
  /** The most screens of one page; a longer one is captured from its top down, and says so. */
  readonly mostScreens?: number;
  /** How long opening what a page holds back may take, in seconds, and how often it may press. */
  readonly openingSeconds?: number;
  readonly openingPresses?: number;
  /** How many files of a post are kept, and how large one may be, in MiB. */
  readonly mediaFiles?: number;
  readonly mediaMebibytes?: number;
  /** How long a recording of a tab may take, in minutes, and how large it may become, in MiB. */
  readonly recordingMinutes?: number;
  readonly recordingMebibytes?: number;
  readonly colorScheme?: 'light' | 'dark' | 'auto';
  /** The matter that the shortcut captures into. */
  readonly lastMatterId?: string;
  /** The custodian last named, offered for the next matter. */
  readonly custodian?: { readonly name: string; readonly organisation?: string };
  /** Address of the time-stamp authority; empty or absent while none is asked. */
  readonly timeStampUrl?: string;
  /** How large one zip of a package may become, in GiB. */
  readonly volumeGib?: number;
  /** The columns of the list of items, by name. */
  readonly columns?: readonly string[];
  /** When a package was last exported. */
  readonly lastExport?: string;
  /** When the store was last backed up, and how many items it held. */
  readonly lastBackup?: { readonly at: string; readonly items: number };
  /** When the person last looked at what changed, and up to when notices were made of it. */
  readonly lastLooked?: string;
  readonly lastTold?: string;
  /** Whether keys of one character do something in lists; they do when absent. */
  readonly singleKeys?: boolean;
  /** Whether a shared matter that is open is read from its vault by itself; it is when absent. */
  readonly readsVault?: boolean;
};

type Guard = (value: unknown) => boolean;

const isText: Guard = (value) => typeof value === 'string';
const isInstant: Guard = (value) => isText(value) && !Number.isNaN(Date.parse(String(value)));
const isCount: Guard = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isYesNo: Guard = (value) => typeof value === 'boolean';
const isSome: Guard = (value) => isCount(value) && Number(value) > 0;
const oneOf =
  (...values: readonly string[]): Guard =>
  (value) =>
    values.includes(value as string);
/** Whether a value is an object that is no list. */
export const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What each setting must be. The type makes the compiler find a setting without a guard. */
export const SETTING_GUARDS: { readonly [Name in keyof Required<Settings>]: Guard } = {
  language: oneOf('en', 'zh-CN'),
  colorScheme: oneOf('light', 'dark', 'auto'),
  mostScreens: isSome,
  openingSeconds: isSome,
  openingPresses: isSome,
  recordingMinutes: isSome,
  recordingMebibytes: isSome,
  mediaFiles: isSome,
  mediaMebibytes: isSome,
  lastMatterId: isText,
  custodian: (value) =>
    isObject(value) &&
    isText(value.name) &&
    (value.organisation === undefined || isText(value.organisation)),
  timeStampUrl: (value) => value === '' || (isText(value) && URL.canParse(String(value))),
  volumeGib: (value) => Number.isFinite(value) && Number(value) > 0,
  columns: (value) => Array.isArray(value) && value.every(isText),
  lastExport: isInstant,
  lastLooked: isInstant,
  lastTold: isInstant,
  lastBackup: (value) => isObject(value) && isInstant(value.at) && isCount(value.items),
  singleKeys: isYesNo,
  readsVault: isYesNo,
};

/** Settings of the right shape, and the names of those that were wrong and are left out. */
export type ParsedSettings = {
  readonly settings: Settings;
  readonly wrong: readonly (keyof Settings)[];
};

/**
 * Reads stored settings. A value of a wrong shape is left out, so that its default holds, and is
 * named in `wrong`. A setting that this version does not know is kept as it is.
 */
export const parseSettings = (stored: unknown): ParsedSettings => {
  const given = Object.entries(isObject(stored) ? stored : {});
  const isWrong = ([name, value]: readonly [string, unknown]): boolean =>
    value !== undefined && SETTING_GUARDS[name as keyof Settings]?.(value) === false;
  return {
    settings: Object.fromEntries(given.filter((entry) => !isWrong(entry))),
    wrong: given.filter(isWrong).map(([name]) => name as keyof Settings),
  };
};
