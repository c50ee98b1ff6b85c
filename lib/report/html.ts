/** Markup that is safe to write; text becomes markup only through `html`. */
export type Html = { readonly markup: string };

type Part = string | number | Html | readonly Html[] | undefined | false;

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Escapes text for an element or a quoted attribute. Characters that HTML does not allow become
 * U+FFFD.
 */
export const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replace(/(?![\t\n])\p{Cc}/gu, '\uFFFD');

const toMarkup = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(toMarkup).join('');
  return escapeHtml(String(part));
};

/** A template whose every value is escaped, unless `html` made it. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: strings.reduce((markup, text, index) => markup + toMarkup(parts[index - 1]) + text),
});
