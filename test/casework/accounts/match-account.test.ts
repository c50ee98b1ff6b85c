import { describe, expect, it } from 'vitest';
import { findRespondent } from '../../../lib/casework/accounts/find-respondent.ts';
import { accountOf, isByAccount } from '../../../lib/casework/accounts/match-account.ts';
import type { Account, Respondent } from '../../../lib/evidence/casework.ts';
import type { Author } from '../../../lib/evidence/item.ts';

const account = (more: Partial<Account>): Account => ({
  ...{ platform: 'weibo', handle: 'lin', earlierNames: [] },
  ...more,
});

const matches = (author: Author, more: Partial<Account>, platform = 'weibo') =>
  isByAccount(platform, author, account(more));

describe('the author of a post and an account', () => {
  it.each([
    ['one id', { id: '88', name: 'Lin' }, { platformId: '88', handle: 'other' }],
    ['one handle with its @', { handle: '@LIN' }, {}],
    ['a handle in full width', { handle: 'ｌｉｎ' }, {}],
    ['the name shown', { name: 'Lin' }, {}],
    ['an earlier name', { name: 'Old Name' }, { handle: 'new', earlierNames: ['old name'] }],
    [
      'one address, whatever stands around it',
      { url: 'https://www.weibo.com/u/88/?from=x#top' },
      { url: 'http://weibo.com/u/88', handle: 'x' },
    ],
  ])('are one by %s', (_, author, more) => {
    expect(matches(author, more)).toBe(true);
  });

  it.each([
    ['ids differ, though the names are the same', { id: '88', name: 'lin' }, { platformId: '89' }],
    [
      'ids differ, though the addresses are the same',
      { id: '88', url: 'https://a.example' },
      { platformId: '89', url: 'https://a.example' },
    ],
    ['nothing is known in common', { id: '88' }, {}],
    ['the author has no name and the account has none', { name: '' }, { handle: '' }],
    ['one name is the beginning of the other', { name: 'lin' }, { handle: 'lin2' }],
    [
      'addresses are of different paths',
      { url: 'https://a.example/1' },
      { url: 'https://a.example/2' },
    ],
  ])('are two where %s', (_, author, more) => {
    expect(matches(author, more)).toBe(false);
  });

  it('are two on two platforms, though all else is the same', () => {
    expect(matches({ id: '88', handle: 'lin' }, { platformId: '88' }, 'zhihu')).toBe(false);
    expect(isByAccount(undefined, { handle: 'lin' }, account({}))).toBe(false);
  });
});

describe('the account that is made of an author', () => {
  it.each([
    [{ name: '林', handle: '@lin', id: '88', url: 'https://a.example' }],
    [{ name: '林' }],
    [{ handle: '@lin' }],
    [{ id: '88', name: '林' }],
    [{ url: 'https://a.example', name: '林' }],
  ])('of %j is that author again', (author) => {
    const made = accountOf('weibo', author);
    expect(isByAccount('weibo', author, made)).toBe(true);
    expect(isByAccount('weibo', { name: '别人', id: '1', url: 'https://b.example' }, made)).toBe(
      false,
    );
  });

  it('knows the name beside the handle, by which older posts are found', () => {
    expect(accountOf('weibo', { name: '林', handle: '@lin' }).earlierNames).toEqual(['林']);
    expect(accountOf('weibo', { name: '林' }).earlierNames).toEqual([]);
  });
});

describe('the respondent behind a post', () => {
  const respondent = (id: string, ...accounts: readonly Account[]): Respondent => ({
    ...{ id, matterId: 'm', kind: 'respondent', name: id, note: '', accounts },
  });
  const all = [
    respondent('one', account({ platform: 'zhihu' }), account({ handle: 'second' })),
    respondent('two', account({})),
  ];
  const find = (platform: string, handle: string) =>
    findRespondent(
      { post: { kind: 'post', recognisedBy: 'x', platform, author: { handle } } },
      all,
    );

  it('is the one of whom any account wrote it', () => {
    expect(find('weibo', 'second')?.id).toBe('one');
    expect(find('weibo', 'lin')?.id).toBe('two');
    expect(find('zhihu', 'lin')?.id).toBe('one');
  });

  it('is nobody where no account did, or the page names no author', () => {
    expect(find('weibo', 'nobody')).toBeUndefined();
    expect(findRespondent({ post: { kind: 'post', recognisedBy: 'x' } }, all)).toBeUndefined();
    expect(findRespondent({}, all)).toBeUndefined();
  });
});
