import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../lib/search/parse-query.ts';

describe('a query', () => {
  it.each([
    ['', []],
    [' \t　', []],
    ['alpha  beta', ['alpha', 'beta']],
    ['移动电源　起火', ['移动电源', '起火']],
    ['"Power Bank" fire', ['power bank', 'fire']],
    ['“移动 电源” 起火', ['移动 电源', '起火']],
    ['「移动 电源」', ['移动 电源']],
    ['"power   bank 　起火"', ['power bank 起火']],
    ['"not closed yet', ['not closed yet']],
    ['""', []],
    ['same SAME', ['same']],
    ['ＸＭ－２０２１', ['xm-2021']],
  ])('%s asks for %j', (query, words) => {
    expect(parseQuery(query)).toEqual(words);
  });
});
