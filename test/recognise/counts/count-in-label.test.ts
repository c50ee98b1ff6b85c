import { describe, expect, it } from 'vitest';
import { countInLabel } from '../../../lib/recognise/counts/count-in-label.ts';

describe('the count in a label for screen readers', () => {
  it.each([
    ['3 Replies. Reply', 3],
    ['1,207 Likes. Liked', 1207],
    ['1.2K reposts', 1200],
    ['赞同 3,762', 3762],
    ['1.2万次观看', 12000],
    ['Reply, 5.', 5],
    ['12 Marks', 12],
  ])('the label "%s" gives %i', (label, count) => expect(countInLabel(label)?.count).toBe(count));

  it('a label without a number gives no count', () => {
    expect(countInLabel('Like')).toBeUndefined();
    expect(countInLabel(undefined)).toBeUndefined();
  });
});
