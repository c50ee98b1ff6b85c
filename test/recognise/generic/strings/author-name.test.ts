import { describe, expect, it } from 'vitest';
import { authorName } from '../../../../lib/recognise/generic/strings/author-name.ts';

describe('the name in a byline', () => {
  it.each([
    ['By Will Smale', 'Will Smale'],
    ['Written by Ada Loom', 'Ada Loom'],
    ['von Ada Weber', 'Ada Weber'],
    ['作者：周梭', '周梭'],
    ['来源: 河岸日报', '河岸日报'],
    ['文｜周梭', '周梭'],
    ['  @ada_loom | ', 'ada_loom'],
    ['Ada\u200b Loom', 'Ada Loom'],
    ['parson Brown', 'parson Brown'],
  ])('the byline "%s" gives the name %s', (byline, name) => expect(authorName(byline)).toBe(name));

  it.each([
    'admin',
    'undefined',
    '佚名',
    '{{author}}',
    'ada@loom.example',
    'https://loom.example/ada',
    'Ada Loom 2021-08-22',
    'posted at 09:15',
    '—',
    'x'.repeat(61),
    'one two three four five six seven eight nine ten',
    undefined,
  ])('the text "%s" is not a name', (text) => expect(authorName(text)).toBeUndefined());
});
