import { plainText } from './plain-characters.ts';

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

/** Finds the elements of an answer that may be the captured post, or the whole page. */
export type Locate = (answer: Document) => readonly Element[];

/**
 * One text of an answer, as of `plainText`; `isWhole` where it is the text of a located element.
 */
export type AnswerText = {
  readonly source: 'markup' | 'embedded data';
  readonly text: string;
  readonly isWhole: boolean;
};

const shownText = (element: Element): string => {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll(NOT_SHOWN)) hidden.remove();
  return plainText(copy.textContent ?? '');
};

/**
 * The texts that an answer may hold a page's words in, one after another: those of the located
 * elements, that of all its markup, then the data of its scripts with their escapes decoded once
 * and twice. Nothing of the answer is rendered, so text that a style sheet hides is in it too.
 */
export const answerTexts = function* (html: string, locate: Locate): Generator<AnswerText> {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const element of locate(parsed))
    yield { source: 'markup', text: shownText(element), isWhole: true };
  yield { source: 'markup', text: shownText(parsed.documentElement), isWhole: false };
  const scripts = [...parsed.querySelectorAll('script')].map(
    ({ textContent }) => textContent ?? '',
  );
  const once = unescapeOnce(scripts.join('\n').slice(0, MOST_DATA));
  for (const data of [once, unescapeOnce(once)])
    yield { source: 'embedded data', text: plainText(withoutMarkup(data)), isWhole: false };
};
