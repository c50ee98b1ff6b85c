import { browser } from 'wxt/browser';

/** The most screens of one page that a capture takes, where nobody chose otherwise. */
export const DEFAULT_MOST_SCREENS = 120;

/** What a person chose, kept in this browser only. */
export type Settings = {
  /** Screen language; the browser's own when absent. */
  readonly language?: 'en' | 'zh-CN';
  /** The most screens of one page; a longer one is captured from its top down, and says so. */
  readonly mostScreens?: number;
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
  /** Whether keys of one character do something in lists; they do when absent. */
  readonly singleKeys?: boolean;
};

/** The size of a volume until someone chooses another, in GiB. */
export const DEFAULT_VOLUME_GIB = 2;

/** The settings as they are now. */
export const readSettings = async (): Promise<Settings> =>
  ((await browser.storage.local.get('settings')) as { settings?: Settings }).settings ?? {};

/** Changes some settings and leaves the rest. */
export const changeSettings = async (changed: Settings): Promise<void> =>
  browser.storage.local.set({ settings: { ...(await readSettings()), ...changed } });

/**
 * Tells of every change to the settings, in whatever page it was made. The function that it returns
 * ends this.
 */
export const watchSettings = (changed: (settings: Settings) => void): (() => void) => {
  const hear = (changes: { readonly settings?: { readonly newValue?: unknown } }) => {
    if (changes.settings) changed((changes.settings.newValue ?? {}) as Settings);
  };
  browser.storage.local.onChanged.addListener(hear);
  return () => browser.storage.local.onChanged.removeListener(hear);
};
