import { describe, expect, it } from 'vitest';
import {
  countAccountPosts,
  listUnknownAuthors,
} from '../../../lib/casework/accounts/account-posts.ts';
import { accountOf, isByAccount } from '../../../lib/casework/accounts/match-account.ts';
import type { Account, CaseTime, Respondent } from '../../../lib/evidence/casework.ts';
import type { Post } from '../../../lib/evidence/item.ts';
import { CASEWORK, POSTS } from '../../support/cases/posts-of-a-case.ts';

const account = (fields: Partial<Account>): Account => ({
  platform: 'weibo',
  handle: '',
  earlierNames: [],
  ...fields,
});
const items = POSTS.map(({ post, url, capturedAt }, at) => ({
  id: String(at + 1),
  record: {
    capturedAt,
    page: { url, title: '', characterSet: 'utf-8' },
    ...(post && { post: { kind: 'post', recognisedBy: 'test', ...post } as Post }),
  },
}));
const lin = CASEWORK.find((entry) => entry.kind === 'respondent') as Respondent;
const served: CaseTime = {
  at: '2026-11-06T02:30:00.000Z',
  precision: 'minute',
  timeZone: 'Asia/Shanghai',
};
const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id).join('');

describe('an author', () => {
  it.each([
    ['the same handle, with and without its @', { handle: 'Lin' }, { handle: '@lin' }, true],
    ['another handle', { handle: 'lin2' }, { handle: 'lin' }, false],
    ['an earlier name', { name: '老林拆机' }, { handle: 'x', earlierNames: ['老林拆机'] }, true],
    [
      'the same id under a new name',
      { id: '1', name: 'new' },
      { handle: 'old', platformId: '1' },
      true,
    ],
    [
      'another id under the same name',
      { id: '2', name: 'lin' },
      { handle: 'lin', platformId: '1' },
      false,
    ],
    [
      'the same address',
      { url: 'https://www.w.example/u/1/?x' },
      { url: 'http://w.example/u/1' },
      true,
    ],
    ['nothing known', {}, {}, false],
  ] as const)('with %s', (_, author, fields, isSame) => {
    expect(isByAccount('Weibo', author, account(fields))).toBe(isSame);
    expect(isByAccount('zhihu', author, account(fields))).toBe(false);
  });

  it('is found again by the account that is made of it', () => {
    for (const { record } of items)
      if (record.post?.author)
        expect(
          isByAccount(
            record.post.platform,
            record.post.author,
            accountOf(record.post.platform ?? '', record.post.author),
          ),
        ).toBe(true);
  });
});

describe('the posts of an account', () => {
  it('are counted before and after the order, with the first and the last', () => {
    const [posts] = countAccountPosts([lin], { items, date: served });
    expect([ids(posts?.items ?? []), posts?.first?.id, posts?.last?.id]).toEqual(['124', '1', '4']);
    expect(posts?.orders).toEqual({ before: 2, after: 1, 'cannot-tell': 0 });
  });

  it('count once each, however often they were captured', () => {
    const again = items.flatMap((item) => [item, { ...item, id: `${item.id}b` }]);
    const [posts] = countAccountPosts([lin], { items: again, date: served });
    expect(posts?.items).toHaveLength(6);
    expect(posts?.orders).toEqual({ before: 2, after: 1, 'cannot-tell': 0 });
  });

  it('are not counted where there is no date', () => {
    expect(countAccountPosts([lin], { items })[0]?.orders).toEqual({
      before: 0,
      after: 0,
      'cannot-tell': 0,
    });
  });

  it('leave the other authors as candidates, who are gone once they are attached', () => {
    const unknown = listUnknownAuthors([lin], { items, date: served });
    expect(unknown.map(({ author, items: own }) => [author.name, ids(own)])).toEqual([
      ['林工实测', '35'],
      ['充电头研究所', '6'],
      ['小薄荷', '7'],
    ]);
    expect(unknown[0]?.orders).toEqual({ before: 1, after: 1, 'cannot-tell': 0 });
    expect(unknown[2]?.orders).toEqual({ before: 0, after: 0, 'cannot-tell': 1 });
    const attached = {
      ...lin,
      accounts: [...lin.accounts, accountOf('zhihu', unknown[0]?.author ?? {})],
    };
    expect(
      listUnknownAuthors([attached], { items }).map(({ author }) => author.name),
    ).not.toContain('林工实测');
  });
});
