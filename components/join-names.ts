/**
 * Names as a plain list in a language, such as "A, B" or "A、B". In Chinese `Intl.ListFormat` has
 * nothing between those of a list without "and", so that two names would read as one.
 */
export const joinNames = (names: readonly string[], language: string): string =>
  names.join(language.startsWith('zh') ? '、' : ', ');
