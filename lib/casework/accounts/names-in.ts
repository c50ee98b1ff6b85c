import { foldText } from '../../evidence/names/fold-text.ts';

/** Letters of scripts that separate words; a character of any other script ends the word. */
const LETTER = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}_]`;
const BEGINS = new RegExp(`^${LETTER}`, 'u');
const ENDS = new RegExp(`${LETTER}$`, 'u');

const escapeRegExp = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** A pattern for a name in folded text: whole words for a Latin name, any position for Chinese. */
const patternOf = (name: string): string => {
  const words = name.split(/\s+/u).map(escapeRegExp).join(String.raw`\s+`);
  const [before, after] = [BEGINS.test(name), ENDS.test(name)];
  return `${before ? `(?<!${LETTER})` : ''}${words}${after ? `(?!${LETTER})` : ''}`;
};

/**
 * Returns a function that lists which of the names a text contains. Case and width of letters are
 * ignored.
 */
export const namesIn = (names: readonly string[]): ((text: string) => readonly string[]) => {
  const tests = names
    .filter((name) => name.trim() !== '')
    .map((name) => [name, new RegExp(patternOf(foldText(name).trim()), 'u')] as const);
  return (text) => {
    const folded = foldText(text);
    return tests.filter(([, test]) => test.test(folded)).map(([name]) => name);
  };
};
