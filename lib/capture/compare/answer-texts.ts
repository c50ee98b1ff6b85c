import { plainText } from './plain-characters.ts';

type Source = 'markup' | 'embedded data';

/** Elements whose text is not shown, whatever the style sheets say. */
const NOT_SHOWN = 'script, style, noscript, template, [hidden]';
/** A longer script is read up to here. */
const MOST_DATA = 8 * 1024 ** 2;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '', f: '' };

/**
 * JavaScript's and JSON's escapes in strings, decoded once; a surrogate pair becomes one character.
 */
const unescapeOnce = (data: string): string =>
  data.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/giu, (_, long, short, one) =>
    one === undefined
      ? String.fromCharCode(Number.parseInt(long ?? short, 16))
      : (ESCAPES[one] ?? one),
  );

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const withoutMarkup = (data: string): string =>
  data
    .replace(/<[^<>]{0,500}>/g, '')
    .replace(/&(?:#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/g, (whole, code, name) => {
      const point = Number(code);
      if (name) return ENTITIES[name] ?? whole;
      return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole;
    });

/**
 * The texts that an answer may hold a page's words in, one after another: the text of its markup,
 * then the data of its scripts with their escapes decoded once and twice. All as of `plainText`.
 * Nothing of the answer is rendered, so text that a style sheet hides is in it too.
 */
export const answerTexts = function* (
  html: string,
): Generator<{ readonly source: Source; readonly text: string }> {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const scripts = [...parsed.querySelectorAll('script')].map(
    ({ textContent }) => textContent ?? '',
  );
  for (const element of [...parsed.querySelectorAll(NOT_SHOWN)]) element.remove();
  yield { source: 'markup', text: plainText(parsed.documentElement.textContent ?? '') };
  const once = unescapeOnce(scripts.join('\n').slice(0, MOST_DATA));
  for (const data of [once, unescapeOnce(once)])
    yield { source: 'embedded data', text: plainText(withoutMarkup(data)) };
};
