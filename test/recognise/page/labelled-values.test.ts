// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { labelledValues } from '../../../lib/recognise/page/labelled-values.ts';
import { parse } from '../read-page.ts';

const isLabel = (words: string): boolean => /^(?:Case|Level|案号|风险等级)$/u.test(words);
const pairs = (html: string): readonly string[] =>
  labelledValues(parse(html), isLabel).map(({ label, value }) => `${label}=${value}`);

describe('labelled values', () => {
  it.each([
    ['a table row', '<table><tr><th>Case</th><td>12</td></tr></table>', 'Case=12'],
    ['a definition list', '<dl><dt>Case:</dt><dd>12</dd></dl>', 'Case=12'],
    ['one line', '<p>案号：（2021）浙1号</p>', '案号=(2021)浙1号'],
    ['a label in bold', '<div><b>Level</b><span>High</span></div>', 'Level=High'],
    ['a label in its own box', '<div><p><span>Level</span></p><p>High</p></div>', 'Level=High'],
  ])('%s gives the label and its value', (_, html, expected) =>
    expect(pairs(html)).toContain(expected),
  );

  it('a label that the test does not accept gives nothing', () =>
    expect(pairs('<dl><dt>Court</dt><dd>Riverside</dd></dl>')).toEqual([]));

  it('a dash for a missing value gives nothing', () =>
    expect(pairs('<table><tr><td>Case</td><td>-</td></tr></table>')).toEqual([]));

  it('labels in navigation and footers are left out', () =>
    expect(pairs('<nav><p>Case: 1</p></nav><footer><p>Case: 2</p></footer>')).toEqual([]));

  it('a pair that nested elements repeat is given once', () =>
    expect(pairs('<div><p><span>Case: 12</span></p></div>')).toEqual(['Case=12']));
});
