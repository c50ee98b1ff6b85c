import { findAll, sourceText } from '../../page/document/dom.ts';
import { findObjects, memberOf, textAt } from '../../page/json/json-members.ts';
import { type Thing, typesOf } from './thing.ts';

const LARGEST = 2_000_000;

const OPENING = /^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/u;

/**
 * Text without the marks of an HTML comment or CDATA section around it. It looks at each end once:
 * an expression that searches for white space before the end takes quadratic time in a script that
 * is full of blanks.
 */
const withoutMarks = (text: string): string => {
  const opened = text.trim().replace(OPENING, '');
  let end = opened.length;
  while (end > 0 && /[\s;]/u.test(opened.charAt(end - 1))) end -= 1;
  const closed = opened.slice(0, end);
  if (closed.endsWith('-->')) return closed.slice(0, -3);
  if (!closed.endsWith(']]>')) return closed;
  const inside = closed.slice(0, -3).trimEnd();
  return inside.endsWith('//') ? inside.slice(0, -2) : inside;
};

/** Parses JSON, forgiving HTML comments, CDATA marks and raw line breaks inside strings. */
const parseForgiving = (text: string): unknown => {
  const json = withoutMarks(text);
  for (const form of [json, json.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(form);
    } catch {}
  }
  return undefined;
};

const parsedScripts = (document: Document): readonly unknown[] =>
  findAll(document, 'script[type*="ld+json" i]', 60)
    .map(sourceText)
    .filter((text) => text.length < LARGEST)
    .map(parseForgiving);

/**
 * The publication date, without a zone, in Baidu's "cambrian" JSON-LD, which has no `@type`
 * (https://ziyuan.baidu.com/, 天级收录).
 */
export const cambrianDate = (document: Document): string | undefined =>
  parsedScripts(document)
    .filter((json) => /cambrian/u.test(textAt(json, '@context') ?? ''))
    .map((json) => textAt(json, 'pubDate'))
    .find((date) => date !== undefined);

/**
 * Every typed thing in the page's JSON-LD, also inside graphs and lists, outermost first; at most
 * 500.
 */
export const jsonLdThings = (document: Document): readonly Thing[] =>
  parsedScripts(document)
    .flatMap((json) => findObjects(json, (value) => typesOf(value).length > 0, 20_000))
    .slice(0, 500)
    .map((value) => value as Thing)
    .filter((thing) => memberOf(thing, '@type') !== undefined);
