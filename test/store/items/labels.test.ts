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
    ['a purpose', { filing: { purpose: 'x'.repeat(4_001) } }],
    ['a source', { filing: { source: 'x'.repeat(1_001) } }],
    ['a group', { filing: { group: 'x'.repeat(61) } }],
    ['a number of others', { filing: { externalNumber: 'x'.repeat(501) } }],
  ])('are refused, not cut, where %s is too long', (_, labels) => {
    expect(() => tidyLabels(labels)).toThrow(expect.objectContaining({ code: 'BAD_LABEL' }));
  });

  it('keep the lines of a purpose, a group on one line, and an empty label to remove', () => {
    const filing = { purpose: ' a\r\nb\u0007\ud800 ', group: '第一\n组', formIn: '' } as const;
    expect(tidyLabels({ filing })).toEqual({
      filing: { purpose: 'a\nb \ufffd', group: '第一 组', formIn: '' },
    });
  });

  it('are refused where a kind of evidence is not on the list', () => {
    const filing = { evidenceKind: 'hearsay' as 'witness' };
    expect(() => tidyLabels({ filing })).toThrow(expect.objectContaining({ code: 'BAD_LABEL' }));
  });

  it('may be as long as the limit', () => {
    expect(tidyTags(['x'.repeat(LONGEST_TAG)])[0]).toHaveLength(LONGEST_TAG);
  });
});
