import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseLanguage, LANGUAGES } from './choose-language.ts';
import { openCase } from './open-case.ts';

/** Beside the builds, since a store takes them by hand and nothing reads them. */
const FOLDER = '.output/store-pictures';
/**
 * What the Chrome Web Store and Edge Add-ons ask for: 1280 × 800, no transparency
 * (https://developer.chrome.com/docs/webstore/images).
 */
const SIGHT = { width: 1280, height: 800, scale: 1 };
/** At most five are taken; in the order in which they are shown. */
const VIEWS = ['items', 'timeline', 'remedies', 'readiness'] as const;

/** Makes the pictures for the stores with the build that is there, in both languages. */
export const makeStorePictures = async (): Promise<void> => {
  const open = await openCase(SIGHT);
  try {
    for (const language of LANGUAGES) {
      const folder = join(FOLDER, language);
      await mkdir(folder, { recursive: true });
      const page = await open.openView('items');
      await chooseLanguage(page, language);
      const shoot = (nth: number, name: string) =>
        page.screenshot({ path: join(folder, `${nth}-${name}.png`), omitBackground: false });
      for (const [at, view] of VIEWS.entries()) {
        await open.openView(view);
        await shoot(at + 1, view);
      }
      await open.openItem(1);
      await shoot(VIEWS.length + 1, 'item');
    }
  } finally {
    await open.close();
  }
};
