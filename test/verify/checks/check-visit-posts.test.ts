import { describe, expect, it } from 'vitest';
import type { ParsedIndex } from '../../../lib/format/parse-index.ts';
import type { ParsedRecord } from '../../../lib/format/parse-record.ts';
import type { Bag } from '../../../lib/verify/bag.ts';
import { checkVisitPosts } from '../../../lib/verify/checks/check-visit-posts.ts';

const post = (id: string): string => `https://weibo.com/5123456789/${id}`;
const at = (day: number): string => `2026-11-${day}T02:00:00.000Z`;

type Look = readonly [day: number, linked: string, posts?: object, visit?: object];

/** The faults of a package whose visits captured documents that link to such posts. */
const check = (looks: readonly Look[], left: readonly number[] = []): readonly string[] => {
  const visits = looks.map(([day, , posts, visit]) => ({
    ...{ watch: 'w', route: 'session', state: 'changed', at: at(day), item: `I${day}` },
    ...{ ...(posts && { posts: { by: 'post-links/1', ...posts } }), ...visit },
  }));
  const items = looks.map(([day]) => {
    const artifacts = [{ path: `${day}/dom.html`, role: 'dom' }];
    return { id: `I${day}`, number: day, artifacts };
  });
  const files = new Map(
    looks
      .filter(([day]) => !left.includes(day))
      .map(([day, linked]) => {
        const links = linked.split(' ').map((id) => `<a href="/5123456789/${id}#c">${id}</a>`);
        return [`data/${day}/dom.html`, { content: new TextEncoder().encode(links.join('')) }];
      }),
  );
  const record = { page: { url: 'https://weibo.com/u/5123456789' } } as ParsedRecord;
  const records = new Map(looks.map(([day]) => [`I${day}`, record]));
  const index = { matter: { visits }, items } as unknown as ParsedIndex;
  return checkVisitPosts({ files } as unknown as Bag, index, records).map(({ detail }) => detail);
};

const FIRST = { linked: 2, seen: [post('A'), post('B')], fresh: [] };
const NEXT = { linked: 2, seen: [post('C')], fresh: [post('C')], since: at(20) };

describe('the posts that visits list', () => {
  it('agree with each other and with the captured documents', () => {
    expect(
      check([
        [20, 'A B', FIRST],
        [21, 'B C', NEXT],
      ]),
    ).toEqual([]);
    // A post that the matter had an item of is seen and not fresh.
    expect(
      check([
        [20, 'A B', FIRST],
        [21, 'B C', { ...NEXT, fresh: [] }],
      ]),
    ).toEqual([]);
    // The visit that it is compared with was left out of the package, or its document was.
    expect(check([[21, 'B C', NEXT]])).toEqual([]);
    expect(
      check(
        [
          [20, 'A B C', FIRST],
          [21, 'B C', NEXT],
        ],
        [20],
      ),
    ).toEqual([]);
    // By the other route the same post is seen for the first time once more.
    const other = { ...FIRST, seen: [post('A')], linked: 1 };
    expect(
      check([
        [20, 'A B', FIRST],
        [21, 'A', other, { route: 'no-session' }],
      ]),
    ).toEqual([]);
  });

  it.each<readonly [fault: string, looks: readonly Look[]]>([
    ['lists posts of a page that was not shown', [[20, 'A B', FIRST, { state: 'login-wall' }]]],
    [
      'lists posts that are not among those that it saw',
      [
        [20, 'A B', FIRST],
        [21, 'B C', { ...NEXT, fresh: [post('B')] }],
      ],
    ],
    ['lists posts that are not among those that it saw', [[20, 'A B', { ...FIRST, linked: 1 }]]],
    [
      'lists posts as not seen before, and looked first',
      [[20, 'A B', { ...FIRST, fresh: [post('A')] }]],
    ],
    [
      'compares its posts with a visit that is not before it',
      [[21, 'B C', { ...NEXT, since: at(21) }]],
    ],
    ['names posts that its capture does not link to', [[20, 'A', FIRST]]],
    [
      'passes over a visit that looked for posts',
      [
        [20, 'A B', FIRST],
        [21, 'B C', NEXT],
        [22, 'D', { linked: 1, seen: [post('D')], fresh: [post('D')], since: at(20) }],
      ],
    ],
    [
      'lists posts as not seen before that a visit before it saw',
      [
        [20, 'A B', FIRST],
        [21, 'B C', { ...NEXT, seen: [post('B')], fresh: [post('B')] }],
      ],
    ],
    // The earlier visit is said to have seen less than its document links to.
    [
      'lists posts as not seen before that a visit before it saw',
      [
        [20, 'A B C', FIRST],
        [21, 'B C', NEXT],
      ],
    ],
  ])('are found out where one %s', (fault, looks) => {
    expect(check(looks)).toEqual([`Visit ${looks.length} ${fault}`]);
  });
});
