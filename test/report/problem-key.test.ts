import { describe, expect, it } from 'vitest';
import { problemKey } from '../../lib/report/problem-key.ts';

describe('the sentence of a problem', () => {
  it.each([
    ['states its figures where the record has them', 'PART_CLOSED', {}, 'PART_CLOSED_named'],
    ['is the general one in a record of before', 'PART_CLOSED', undefined, 'PART_CLOSED'],
    ['is that of its code where none states figures', 'PAGE_GREW', {}, 'PAGE_GREW'],
  ] as const)('%s', (_, code, values, key) => {
    expect(problemKey({ code, values })).toBe(key);
  });
});
