import { describe, expect, it } from 'vitest';
import type { Visit } from '../../lib/evidence/casework.ts';
import type { ItemRecord } from '../../lib/evidence/item.ts';
import { keyPage } from '../../lib/evidence/names/page-keys.ts';
import { postsOfVisit } from '../../lib/watches/posts-of-visit.ts';

const URL = 'https://weibo.com/u/5123456789';
const post = (id: string): string => `https://weibo.com/5123456789/${id.padEnd(9, '0')}`;
const documentOf = (ids: readonly string[]): string =>
  `<html><body>${ids.map((id) => `<a href="${post(id)}">${id}</a>`).join('')}</body></html>`;
const record = { page: { url: URL } } as ItemRecord;
const at = (day: number): string => `2026-11-${day}T02:00:00.000Z`;
const bare = (day: number, more: Partial<Visit> = {}): Visit => ({
  ...{ id: `${day}`, matterId: 'm', kind: 'visit', watch: 'w', url: URL, route: 'session' },
  ...{ due: at(day), at: at(day), state: 'changed', item: `I${day}`, ...more },
});

type Look = readonly [day: number, ids: readonly string[], more?: Partial<Visit>];

/** Makes one visit after another; what each tells of posts is known to those after it. */
const look = (looks: readonly Look[], items: readonly string[] = []): readonly Visit[] => {
  const known = items.map((url) => keyPage({ page: { url } }));
  const visits: Visit[] = [];
  for (const [day, ids, more] of looks) {
    const visit = bare(day, more);
    const posts = postsOfVisit(visit, { record, document: documentOf(ids) }, visits, known);
    visits.push({ ...visit, ...(posts && { posts }) });
  }
  return visits;
};
const lastOf = (...given: Parameters<typeof look>) => look(...given).at(-1)?.posts;

describe('the posts of a watched account', () => {
  it('are only noted at the first visit, where nobody looked before', () => {
    const posts = lastOf([[20, ['A', 'B']]]);
    expect(posts).toEqual({
      ...{ by: 'post-links/1', linked: 2, seen: [post('A'), post('B')], fresh: [] },
    });
  });

  it('are fresh where no visit before linked to them, by the last of which they are told', () => {
    const posts = lastOf([
      [20, ['A', 'B']],
      [21, ['B', 'C']],
      [22, ['D', 'A', 'C']],
    ]);
    expect(posts).toMatchObject({
      linked: 3,
      seen: [post('D')],
      fresh: [post('D')],
      since: at(21),
    });
  });

  it('are not fresh where the matter has an item of them, under whatever address', () => {
    const items = [`${post('B')}?refer_flag=1001030103_#comment`];
    expect(
      lastOf(
        [
          [20, ['A']],
          [21, ['A', 'B', 'C']],
        ],
        items,
      ),
    ).toMatchObject({
      ...{ seen: [post('B'), post('C')], fresh: [post('C')] },
    });
  });

  it('are not looked for on a page that did not show its text, or links to no post', () => {
    const visits = look([
      [20, ['A']],
      [21, ['B'], { state: 'login-wall' }],
      [22, []],
      [23, ['A', 'B']],
    ]);
    expect(visits.map(({ posts }) => posts?.linked)).toEqual([1, undefined, undefined, 2]);
    expect(visits.at(-1)?.posts).toMatchObject({ fresh: [post('B')], since: at(20) });
  });

  it('are compared by the same route, and no post that any route saw is fresh', () => {
    const posts = lastOf([
      [20, ['A'], { route: 'no-session' }],
      [21, ['A', 'B']],
      [22, ['A', 'B', 'C'], { route: 'no-session' }],
    ]);
    expect(posts).toMatchObject({
      since: at(20),
      seen: [post('B'), post('C')],
      fresh: [post('C')],
    });
  });

  it('are looked for anew where not all were kept, or by another rule', () => {
    const many = Array.from({ length: 2_003 }, (_, n) => `M${n}x`);
    const [first, second] = look([
      [20, many],
      [21, ['A']],
    ]);
    expect(first?.posts).toMatchObject({ linked: 2_003, cut: 3 });
    expect(first?.posts?.seen).toHaveLength(2_000);
    expect(second?.posts).not.toHaveProperty('since');
    expect(second?.posts?.fresh).toEqual([]);

    const [old] = look([[20, ['A']]]);
    const earlier = { ...bare(20), posts: { ...old?.posts, by: 'post-links/0' } } as Visit;
    const captured = { record, document: documentOf(['A', 'B']) };
    expect(postsOfVisit(bare(21), captured, [earlier], [])).not.toHaveProperty('since');
  });

  it('are none of a page that is no account’s', () => {
    const page = { page: { url: post('A') } } as ItemRecord;
    const captured = { record: page, document: documentOf(['A', 'B']) };
    expect(postsOfVisit(bare(20), captured, [], [])).toBeUndefined();
  });
});
