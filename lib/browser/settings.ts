import { browser } from 'wxt/browser';

/** What a person chose, kept in this browser only. */
export type Settings = {
  /** Screen language; the browser's own when absent. */
  readonly language?: 'en' | 'zh-CN';
  readonly colorScheme?: 'light' | 'dark' | 'auto';
  /** The matter that the shortcut captures into. */
  readonly lastMatterId?: string;
  /** The custodian last named, offered for the next matter. */
  readonly custodian?: { readonly name: string; readonly organisation?: string };
};

/** The settings as they are now. */
export const readSettings = async (): Promise<Settings> =>
  ((await browser.storage.local.get('settings')) as { settings?: Settings }).settings ?? {};

/** Changes some settings and leaves the rest. */
export const changeSettings = async (changed: Settings): Promise<void> =>
  browser.storage.local.set({ settings: { ...(await readSettings()), ...changed } });
