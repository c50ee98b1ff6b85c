import { describe, expect, it } from 'vitest';
import { COMMENTS_FORMAT, type CommentList } from '../../../lib/evidence/comments/comment-list.ts';
import { buildCommentList } from '../../../lib/filing/lists/comments/build-comment-list.ts';
import { BLANK_LINE } from '../../../lib/filing/model/run-text.ts';
import { placesOf, statedAt } from '../../support/filing/made-items.ts';
import { rowsOf, tablesOf, wordsOf } from '../../support/filing/read-table.ts';
import { captureOf, smallMatter } from '../../support/filing/small-matter.ts';

const listOf = (
  comments: CommentList['comments'],
  more: Partial<CommentList> = {},
): CommentList => ({
  ...{ format: COMMENTS_FORMAT, recognisedBy: 'weibo/1', found: comments.length, comments },
  ...more,
});
const build = (lists: readonly (CommentList | undefined)[], language: 'en' | 'zh-CN' = 'en') => {
  const detail = '1 opened; it ended because the time for it was up';
  const by = { by: 'element.click', at: '2026-11-01T04:00:00.000Z' };
  const captures = lists.map((_, at) =>
    captureOf(at + 1, {}, { record: { method: [{ step: 'open', ...by, detail }] } }),
  );
  const input = smallMatter(captures);
  const items = input.items.map((item, at) => {
    const comments = lists[at];
    return { ...item, ...(comments && { comments }) };
  });
  return buildCommentList({ ...input, items }, placesOf(input), language);
};

describe('the schedule of comments', () => {
  it('has a row a comment, numbered through, with whose reply it is', () => {
    const rows = rowsOf(
      build([
        listOf([
          {
            ...{ number: 1, author: { name: '林间', id: '7' }, text: '=1+1\n<b>' },
            ...{ published: statedAt('2026-11-05', '10:00'), likes: { raw: '1.2万' } },
          },
          { number: 2, parent: 1, text: '同感' },
        ]),
        undefined,
        listOf([{ number: 1, author: { name: 'mint' } }]),
      ]),
    );
    expect(
      rows.map(({ number, exhibit, comment, under }) => [number, exhibit, comment, under]),
    ).toEqual([
      ['1', 'S-1-0001', '1', ''],
      ['2', 'S-1-0001', '2', '1'],
      ['3', 'S-1-0003', '1', ''],
    ]);
    expect(rows[0]).toMatchObject({ account: '林间\nUID: 7', text: '=1+1\n<b>', likes: '1.2万' });
    expect(rows[0]?.published).toContain('2026-11-05 10:00');
    expect(rows[1]?.account).toBe('(not stated on the page)');
    expect(rows[2]?.text).not.toBe(BLANK_LINE);
  });

  it('says how many were found of how many, and why no more were loaded', () => {
    const lists = [listOf([{ number: 1, text: 'x' }], { found: 9, stated: { raw: '1.2万' } })];
    expect(wordsOf(build(lists))).toContain(
      'S-1-0001: 9 found in the captured page, which states “1.2万”. ' +
        'Everything was to be shown first. That ended because the time for it was up.',
    );
    expect(wordsOf(build(lists, 'zh-CN'))).toContain(
      'S-1-0001：在所固定的页面中找到 9 条；页面所示数目为“1.2万”。' +
        '固定前已要求展开全部内容；因时限已到而结束。',
    );
  });

  it('has no table where no list goes out', () => {
    expect(tablesOf(build([undefined]))).toEqual([]);
  });
});
