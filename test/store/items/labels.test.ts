import { describe, expect, it } from 'vitest';
import { LONGEST_TAG, tidyLabels, tidyNote, tidyTags } from '../../../lib/store/items/labels.ts';

describe('labels as they are kept', () => {
  it('are tags on one line each, none empty and none twice, in their order', () => {
    expect(tidyTags([' a\nb ', '', '  ', 'a b', '诽谤', 'x\u0000y'])).toEqual([
      'a b',
      '诽谤',
      'x y',
    ]);
  });

  it('are well-formed: half of a pair would change at the next writing', () => {
    expect(tidyNote('\ud83d note ')).toBe('\ufffd note');
    expect(tidyTags(['\udc00'])).toEqual(['\ufffd']);
  });

  it('keep the lines of a note and nothing that was not given', () => {
    expect(tidyLabels({ note: ' one\ntwo ' })).toEqual({ note: 'one\ntwo' });
    expect(tidyLabels({ role: '' })).toEqual({ role: '' });
    expect(tidyLabels({ exhibit: ' X\n1 ', note: '' })).toEqual({ exhibit: 'X 1', note: '' });
  });

  it.each([
    ['a tag', { tags: ['x'.repeat(LONGEST_TAG + 1)] }],
    ['a note', { note: 'x'.repeat(10_001) }],
    ['an exhibit label', { exhibit: 'x'.repeat(61) }],
  ])('are refused, not cut, where %s is too long', (_, labels) => {
    expect(() => tidyLabels(labels)).toThrow(expect.objectContaining({ code: 'BAD_LABEL' }));
  });

  it('may be as long as the limit', () => {
    expect(tidyTags(['x'.repeat(LONGEST_TAG)])[0]).toHaveLength(LONGEST_TAG);
  });
});
