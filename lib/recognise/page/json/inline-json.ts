import { find, findAll, sourceText } from '../document/dom.ts';

const LARGEST = 6_000_000;

/**
 * A string of JSON, or one that nothing ends, up to the end of the text: a search that failed there
 * would be repeated from each of its quotation marks.
 */
const STRING = '"(?:[^"\\\\]|\\\\[^])*(?:"|\\\\?$)';
const STRING_OR_UNDEFINED = new RegExp(`${STRING}|\\bundefined\\b`, 'gu');
const STRING_OR_BRACKET = new RegExp(`${STRING}|[[\\]{}]`, 'gu');

/**
 * Parses JSON, or a JavaScript literal that differs from JSON only by a bare `undefined`, which
 * becomes null. Undefined for anything else and over 6 million characters.
 */
export const parseLoose = (text: string): unknown => {
  if (text.length > LARGEST) return undefined;
  const json = text.replace(STRING_OR_UNDEFINED, (part) => (part === 'undefined' ? 'null' : part));
  for (const form of [text, json]) {
    try {
      return JSON.parse(form);
    } catch {}
  }
  return undefined;
};

/**
 * The balanced `{…}` or `[…]` that begins at `start`; brackets in strings do not count. Empty where
 * it does not end.
 */
const balanced = (text: string, start: number): string => {
  let depth = 0;
  const token = new RegExp(STRING_OR_BRACKET);
  token.lastIndex = start;
  for (
    let found = token.exec(text);
    found && found.index - start < LARGEST;
    found = token.exec(text)
  ) {
    if (found[0] === '{' || found[0] === '[') depth += 1;
    if (found[0] === '}' || found[0] === ']') depth -= 1;
    if (depth === 0) return text.slice(start, token.lastIndex);
  }
  return '';
};

/** The text of the inline scripts that contain a word, at most 20. */
export const scriptsContaining = (document: Document, word: string): readonly string[] =>
  findAll(document, 'script:not([src])', 600)
    .map(sourceText)
    .filter((text) => text.includes(word))
    .slice(0, 20);

/**
 * The literal that an inline script assigns to a name: `assignedJson(document,
 * 'window.__INITIAL_STATE__')`.
 */
export const assignedJson = (document: Document, name: string): unknown => {
  for (const text of scriptsContaining(document, name)) {
    const after = text.slice(text.indexOf(name) + name.length);
    const opening = /^["'\]]{0,2}\s*[=:]\s*(?=[[{])/u.exec(after);
    const value = opening ? parseLoose(balanced(after, opening[0].length)) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
};

/** The JSON in a script element. `decode` is for platforms that percent-encode it. */
export const scriptJson = (
  document: Document,
  selector: string,
  decode = (text: string) => text,
): unknown => {
  const text = sourceText(find(document, selector)).trim();
  if (text === '') return undefined;
  try {
    return parseLoose(decode(text));
  } catch {
    return undefined;
  }
};
