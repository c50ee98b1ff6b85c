import { describe, expect, it } from 'vitest';
import { listNews, nextActDue } from '../../../lib/casework/visits/news.ts';
import type { OrderedAct, Visit } from '../../../lib/evidence/casework.ts';
import type { VisitState } from '../../../lib/evidence/watch/visit-state.ts';

const at = (day: number): string => `2026-11-${day}T02:00:00.000Z`;
const visit = (state: VisitState, day: number, after = 'sha256:a'): Visit => ({
  ...{ id: `${day}`, matterId: 'm', kind: 'visit', watch: 'w', url: 'https://a.example/' },
  ...{ route: 'session', due: at(day), state },
  ...(state !== 'missed' && { at: at(day) }),
  difference: {
    ...{ before: 'sha256:0', after: after as 'sha256:a', gone: 1, came: 1 },
    ignored: { count: 0, time: 0 },
  },
});
const withPosts = (one: Visit, urls: readonly string[]): Visit => ({
  ...one,
  posts: { by: 'post-links/1', linked: 3, seen: urls, fresh: urls },
});
const fresh = withPosts(visit('same', 21), ['https://a.example/1']);
const act: OrderedAct = {
  ...{ id: 'act', matterId: 'm', kind: 'act', type: 'delete', words: 'Delete it' },
  ...{ channels: [], recipients: [], wrongs: [] },
  due: { at: '2026-11-22T16:00:00.000Z', precision: 'day', timeZone: 'Asia/Shanghai' },
};
const newsOf = (visits: readonly Visit[], since = 10, now = 28) =>
  listNews(visits, [], at(since), at(now)).map(({ id }) => id);

describe('what changed since a person last looked', () => {
  it.each<readonly [string, readonly Visit[], readonly string[]]>([
    ['the same each time', [visit('same', 20), visit('same', 21)], []],
    ['another text', [visit('same', 20), visit('changed', 21)], ['21']],
    ['the same other text', [visit('changed', 20), visit('changed', 21)], ['20']],
    ['a third text', [visit('changed', 20), visit('changed', 21, 'sha256:b')], ['21', '20']],
    ['gone, and gone still', [visit('not-found', 20), visit('not-found', 21)], ['20']],
    ['gone behind a wall between', [visit('same', 20), visit('captcha', 21)], []],
    [
      'gone, an outage, gone',
      [visit('notice', 20), visit('network-failure', 21), visit('notice', 22)],
      ['20'],
    ],
    ['gone, and there again', [visit('not-found', 20), visit('same', 21)], ['21', '20']],
    ['a time that was missed', [visit('missed', 20)], []],
    ['posts that no visit before saw', [withPosts(visit('same', 20), []), fresh], ['21']],
  ])('of a watched page: %s', (_, visits, expected) => {
    expect(newsOf(visits)).toEqual(expected);
  });

  it('has nothing from before that, and nothing twice', () => {
    expect(newsOf([visit('not-found', 20), visit('not-found', 22)], 21)).toEqual([]);
  });

  it('has an ordered act once its last moment has passed', () => {
    const due = (now: string) => listNews([], [act], at(10), now).map(({ at: when }) => when);
    expect(due('2026-11-23T15:59:59.999Z')).toEqual([]);
    expect(due('2026-11-23T16:00:00.000Z')).toEqual(['2026-11-23T16:00:00.000Z']);
    expect(nextActDue([act], Date.parse(at(20)))).toBe(Date.parse('2026-11-23T16:00:00.000Z'));
    expect(nextActDue([act], Date.parse(at(28)))).toBeUndefined();
  });
});
