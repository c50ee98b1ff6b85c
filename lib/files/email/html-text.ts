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
 * The words of markup as plain text, for an e-mail that has no plain text of its own. Scripts,
 * styles and comments are left out; the markup is never rendered. Works without a document, in a
 * worker.
 */
export const textOfHtml = (html: string): string =>
  decodeEntities(
    html
      .replace(/<!--[\s\S]*?-->/gu, '')
      .replace(/<(script|style|head|title)\b[\s\S]*?<\/\1\b[^>]*>/giu, '')
      .replace(/\s+/gu, ' ')
      .replace(/<(?:br|hr|\/p|\/div|\/tr|\/li|\/h[1-6]|\/table|\/blockquote)\b[^>]*>/giu, '\n')
      .replace(/<\/t[dh]\b[^>]*>/giu, '\t')
      .replace(/<[^>]*>/gu, ''),
  )
    .replace(/[ \t]*\n[ \t]*/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
