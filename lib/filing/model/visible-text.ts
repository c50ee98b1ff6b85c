/**
 * What an XML 1.0 file cannot hold, what nobody sees, and what turns the order of the characters
 * around it: control characters but tab and line ends, noncharacters, line and paragraph
 * separators, and the marks of bidirectional text (Unicode Standard Annex 9).
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFFE\uFFFF\p{Cs}]/gu;

/** A character as it is named: `[U+202E]`. */
const nameOf = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/**
 * A text of a captured page, or of a person, that is safe in a document: each character that no
 * reader would see or that would reverse others, and each half of a surrogate pair, is named in its
 * place. Every other character stays as it is.
 */
export const visibleText = (text: string): string => text.replace(UNSEEN, nameOf);

/** The lines of a text, whichever way it ends them. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\r|\n/u);
