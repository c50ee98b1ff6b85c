import { findAll, sourceText } from '../page/dom.ts';
import { findObjects, memberOf, textAt } from '../page/json.ts';
import { type Thing, typesOf } from './structured.ts';

const LARGEST = 2_000_000;

/**
 * Comments, CDATA marks and raw line breaks inside strings are common faults that readers forgive.
 */
const parse = (text: string): unknown => {
  const json = text.replace(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)?[\s;]*$/gu,
    '',
  );
  for (const form of [json, json.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(form);
    } catch {}
  }
  return undefined;
};

const scripts = (document: Document): readonly unknown[] =>
  findAll(document, 'script[type*="ld+json" i]', 60)
    .map(sourceText)
    .filter((text) => text.length < LARGEST)
    .map(parse);

/**
 * Baidu's own form, which names no type: when a page was published, without a zone.
 * https://ziyuan.baidu.com/ (天级收录)
 */
export const cambrianDate = (document: Document): string | undefined =>
  scripts(document)
    .filter((json) => /cambrian/u.test(textAt(json, '@context') ?? ''))
    .map((json) => textAt(json, 'pubDate'))
    .find((date) => date !== undefined);

/**
 * Every typed thing in the page's JSON-LD, graphs and lists opened, outermost first; at most 500.
 */
export const jsonLdThings = (document: Document): readonly Thing[] =>
  scripts(document)
    .flatMap((json) => findObjects(json, (value) => typesOf(value).length > 0, 20_000))
    .slice(0, 500)
    .map((value) => value as Thing)
    .filter((thing) => memberOf(thing, '@type') !== undefined);
