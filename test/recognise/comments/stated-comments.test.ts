import { expect, it } from 'vitest';
import { statedComments } from '../../../lib/recognise/comments/stated-comments.ts';

it.each([
  ['1,234 Comments Sort by Top comments Newest first', '1,234 Comments', 1234],
  ['评论 1203 最热 最新', '评论 1203', 1203],
  ['评论 (31) 按时间排序', '评论 (31)', 31],
  ['共 28 条评论 默认 最新', '共 28 条评论', 28],
  ['1.2万条评论 按热度', '1.2万条评论', 12_000],
  ['Comments（3.4K） Most relevant', 'Comments（3.4K）', 3400],
  ['12 Most relevant', '12', 12],
  ['26回复贴，共2页', '26回复贴', 26],
  ['10万+ 评论 最热', '10万+ 评论', undefined],
  [`7 comments ${'Sort by something very long '.repeat(5)}`, '7 comments', 7],
])('the heading “%s” states “%s”, without the words of sort controls', (heading, raw, count) => {
  expect(statedComments(heading)).toEqual({ raw, ...(count !== undefined && { count }) });
});

it('a heading without a figure states nothing', () => {
  expect(statedComments('Comments Newest first')).toBeUndefined();
  expect(statedComments(undefined)).toBeUndefined();
});
