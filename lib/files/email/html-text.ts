const NAMED: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const characterOf = (code: number, otherwise: string): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,5}));/giu, (whole, hex, digits, name) => {
    if (hex) return characterOf(Number.parseInt(hex, 16), whole);
    if (digits) return characterOf(Number(digits), whole);
    return NAMED[name.toLowerCase()] ?? whole;
  });

/**
 * Changes a text up to its last `end`, before which every search for an end finds one: behind it,
 * each beginning without an end would have the rest of the text searched once more.
 */
const changeUpTo = (text: string, end: string, change: (part: string) => string): string => {
  const at = text.lastIndexOf(end);
  return at < 0 ? text : change(text.slice(0, at + end.length)) + text.slice(at + end.length);
};

const replaceTags = (html: string, tag: RegExp, to: string): string =>
  changeUpTo(html, '>', (part) => part.replace(tag, to));

const withoutComments = (html: string): string =>
  changeUpTo(html, '-->', (part) => part.replace(/<!--[\s\S]*?-->/gu, ''));

const withoutElement = (html: string, name: string): string =>
  changeUpTo(html, '>', (part) => {
    const ends = [...part.matchAll(new RegExp(`</${name}\\b[^>]*>`, 'giu'))];
    const last = ends.at(-1);
    const end = last ? last.index + last[0].length : 0;
    const element = new RegExp(`<${name}\\b[\\s\\S]*?</${name}\\b[^>]*>`, 'giu');
    return part.slice(0, end).replace(element, '') + part.slice(end);
  });

/** Tags behind which a line ends. */
const LINE_END = /<(?:br|hr|\/p|\/div|\/tr|\/li|\/h[1-6]|\/table|\/blockquote)\b[^>]*>/giu;

/**
 * The words of markup as plain text, for an e-mail that has no plain text of its own. Scripts,
 * styles and comments are left out; the markup is never rendered. Works without a document, in a
 * worker. The time grows with the length alone, whatever a sender wrote.
 */
export const textOfHtml = (html: string): string => {
  let rest = withoutComments(html);
  for (const name of ['script', 'style', 'head', 'title']) rest = withoutElement(rest, name);
  rest = replaceTags(rest.replace(/\s+/gu, ' '), LINE_END, '\n');
  rest = replaceTags(rest, /<\/t[dh]\b[^>]*>/giu, '\t');
  return decodeEntities(replaceTags(rest, /<[^>]*>/gu, ''))
    .split('\n')
    .map((line) => line.replace(/^[ \t]+/u, '').trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
};
