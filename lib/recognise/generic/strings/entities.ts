const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

const decode = (whole: string, code: string): string => {
  const point = /^#x/iu.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
  if (!code.startsWith('#')) return NAMED[code] ?? whole;
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
};

/**
 * Decodes HTML character references once, because many sites escape for HTML inside JSON-LD. Does
 * not parse markup.
 */
export const decodeEntities = (text: string): string =>
  text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/giu, decode);
