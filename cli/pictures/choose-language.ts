import type { Page } from 'puppeteer-core';

/** The languages in which each picture is made. */
export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Stores the language of every screen, as the workspace's own settings do, and keeps the other
 * settings. `page` is one of the extension.
 */
export const chooseLanguage = (page: Page, language: Language): Promise<void> =>
  page.evaluate(
    async (chosen) => {
      type Stored = { readonly settings?: object };
      const { local } = (
        globalThis as unknown as {
          chrome: {
            storage: {
              local: { get(key: string): Promise<Stored>; set(value: object): Promise<void> };
            };
          };
        }
      ).chrome.storage;
      const { settings } = await local.get('settings');
      await local.set({ settings: { ...settings, ...chosen } });
    },
    { language, colorScheme: 'light' },
  );
