/** Characters of the page's text that are enough to tell its script. */
const SAMPLE = 20_000;
const MOSTLY = 0.5;
const HARDLY = 0.02;

/** Wrappers that Google, Edge and Immersive Translate put around translated text. */
const WRAPPERS =
  'font[style*="vertical-align: inherit"], [_msttexthash], [_msthash], ' +
  '.immersive-translate-target-wrapper';

/** Whether the browser says that it translates the page: Chromium sets this class on the root. */
export const isMarkedTranslated = (root: Element | null): boolean =>
  /(^|\s)translated-(ltr|rtl)(\s|$)/.test(root?.getAttribute('class') ?? '');

const hanShareOf = (text: string): number | undefined => {
  const letters = text.slice(0, SAMPLE).match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return undefined;
  return letters.filter((letter) => /\p{Script=Han}/u.test(letter)).length / letters.length;
};

/**
 * Whether the language that a page states does not fit the script of its text: Chinese with hardly
 * a Chinese character, or a language that is not written in them with mostly Chinese characters.
 */
export const languageDiffers = (language: string, text: string): boolean => {
  const share = hanShareOf(text);
  const stated = /^[a-z]{2,3}/iu.exec(language)?.[0].toLowerCase();
  if (share === undefined || stated === undefined) return false;
  if (/^(?:zh|yue)$/u.test(stated)) return share < HARDLY;
  return !/^(?:ja|ko)$/u.test(stated) && share > MOSTLY;
};

/** Signs that the page's text was translated in the browser. */
export const findTranslation = (
  root: Element | null,
  all: (selector: string) => Element[],
  text: string,
) => ({
  marked: isMarkedTranslated(root),
  elements: all(WRAPPERS).length,
  languageDiffers: languageDiffers(root?.getAttribute('lang') ?? '', text),
});
