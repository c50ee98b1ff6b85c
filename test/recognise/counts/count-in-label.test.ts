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
    ['5 тыс. просмотров', 5000],
    ['1,234 replies, 12 reposts', 1234],
  ])('the label "%s" gives %i', (label, count) => expect(countInLabel(label)?.count).toBe(count));

  it.each(['over 5,000 likes', '10万+次观看', '5 zorps', '3 mil.'])(
    'the label "%s" is kept whole and gives no exact count',
    (label) => expect(countInLabel(`${label}, 3 shares`)).toEqual({ raw: label }),
  );

  it.each([
    ['3 replies, 1 repost, 1,207 likes, 3692 views', /views/u, 3692],
    ['3件の返信、1件のリポスト、3692件の表示', /の表示/u, 3692],
    ['3 replies,1 repost', /repost/u, 1],
  ])('in the label "%s" the clause of %s gives %i', (label, of, count) =>
    expect(countInLabel(label, of)?.count).toBe(count),
  );

  it('the words of a count are its figure with its unit', () =>
    expect(countInLabel('1.2万次观看。分享')).toEqual({ raw: '1.2万', count: 12000 }));

  it('a label without a number gives no count', () => {
    expect(countInLabel('Like')).toBeUndefined();
    expect(countInLabel(undefined)).toBeUndefined();
  });
});
