import { foldText } from '../../evidence/names/fold-text.ts';

/**
 * Letters that are written with spaces between words; a Chinese character beside one ends the word.
 */
const LETTER = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}_]`;
const BEGINS = new RegExp(`^${LETTER}`, 'u');
const ENDS = new RegExp(`${LETTER}$`, 'u');

const literally = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/**
 * A name as a pattern over folded text: a Latin name as whole words, a Chinese one wherever it
 * stands.
 */
const patternOf = (name: string): string => {
  const words = name.split(/\s+/u).map(literally).join(String.raw`\s+`);
  return `${BEGINS.test(name) ? `(?<!${LETTER})` : ''}${words}${ENDS.test(name) ? `(?!${LETTER})` : ''}`;
};

/**
 * Which of some names a text contains, as they were given. Case and width of letters do not count.
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
