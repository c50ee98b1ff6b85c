import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK, cell } from '../../../lib/filing/model/blank.ts';
import { bullets, paragraph, table } from '../../../lib/filing/model/blocks.ts';
import { fillRuns, joinsIn, wordsIn } from '../../../lib/filing/model/filled-words.ts';
import { BLANK_LINE, runText } from '../../../lib/filing/model/run-text.ts';
import { fillIn } from '../../../lib/words/fill-in.ts';

describe('a sentence with places', () => {
  it.each([
    ['{{a}} of {{b}}', { a: 1, b: 2 }, '1 of 2'],
    ['{{a}}{{a}}', { a: 'x' }, 'xx'],
    ['{{unknown}}.', {}, '.'],
    ['{{zero}} items', { zero: 0 }, '0 items'],
    ['{a} {{a}', { a: 'x' }, '{a} {{a}'],
  ])('%j with %j reads %j', (sentence, values, expected) => {
    expect(fillIn(sentence, values)).toBe(expected);
  });

  it('takes a value as it is, though it looks like a place or a replacement pattern', () => {
    const value = "$& $1 $' {{other}}";
    expect(fillIn('“{{words}}” {{other}}', { words: value, other: 'o' })).toBe(`“${value}” o`);
    expect(fillRuns('“{{words}}”', { words: value })).toEqual(['“', value, '”']);
  });

  it('has a visible blank for an unknown or empty value, and the figure 0 for 0', () => {
    expect(fillRuns('{{who}} has {{count}} of {{empty}}', { count: 0, empty: '' })).toEqual([
      ...[BLANK, ' has ', '0', ' of ', BLANK],
    ]);
  });

  it('keeps a strong run as a run of its own', () => {
    const strong = { text: 'x', strong: true };
    expect(fillRuns('a {{b}}', { b: strong })).toEqual(['a ', strong]);
  });

  it('loses no word around its places', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '长', '}', '.') }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const runs = fillRuns(parts.join('{{x}}'), { x: '#' });
        expect(runs.map(runText).join('')).toBe(parts.join('#'));
      }),
    );
  });
});

describe('a run as it is drawn', () => {
  it.each([
    ['plain', 'plain'],
    [BLANK, BLANK_LINE],
    [{ text: 'the page', url: 'https://a.example/1' }, 'the page (https://a.example/1)'],
    [{ text: 'https://a.example/1', url: 'https://a.example/1' }, 'https://a.example/1'],
    [{ text: 'bold', strong: true }, 'bold'],
  ])('%j is %s', (run, expected) => {
    expect(runText(run)).toBe(expected);
  });
});

describe('blocks', () => {
  it('are no list at all where there is no sentence', () => {
    expect(bullets([])).toEqual([]);
    expect(bullets(['a', 'b'])).toEqual([{ block: 'list', ordered: false, items: [['a'], ['b']] }]);
  });

  it('of a sentence without values hold the sentence alone', () => {
    expect(paragraph('as it is')).toEqual({ block: 'paragraph', runs: ['as it is'] });
  });

  it('give each column of a table a key of its own, though two heads are the same', () => {
    const { columns } = table('t', [...Array<[string, number]>(12).fill(['same', 1])], []);
    expect(new Set(columns.map(({ key }) => key)).size).toBe(12);
  });

  it.each([undefined, ''])('show a blank in a cell whose text is %j', (text) => {
    expect(cell(text).paragraphs).toEqual([[BLANK]]);
  });
});

it('each language has its own words and joins its own lists', () => {
  const [english, chinese] = [wordsIn('en'), wordsIn('zh-CN')];
  expect(english.filingLists.docket).not.toBe(chinese.filingLists.docket);
  expect(joinsIn(english)).toEqual({ list: ', ', facts: '; ' });
  expect(joinsIn(chinese)).toEqual({ list: '、', facts: '；' });
});
