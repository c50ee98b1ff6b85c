import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCopies } from '../../../lib/casework/copies/find-copies.ts';
import { onePerPost } from '../../../lib/casework/copies/one-per-post.ts';
import { buildChains, type ChainNode } from '../../../lib/casework/copies/repost-chains.ts';
import { spreadOfPosts } from '../../../lib/casework/copies/spread-of-posts.ts';
import type { Link } from '../../../lib/evidence/casework.ts';
import type { Post } from '../../../lib/evidence/item.ts';

const item = (id: string, post: Partial<Post> = {}, capturedAt = '2026-11-10T00:00:00.000Z') => ({
  id,
  record: {
    capturedAt,
    page: { url: `https://w.example/${id}` },
    post: { kind: 'post' as const, recognisedBy: 'test', ...post },
  },
});
type Item = ReturnType<typeof item>;

const link = (from: string, to: string, type: Link['type'] = 'reposts'): Link => ({
  ...{ id: `${from}${to}`, matterId: 'M', kind: 'link', type, from, to, note: '' },
});

const IDS = ['A', 'B', 'C', 'D', 'E'];
const idsIn = ({ item: at, reposts }: ChainNode<Item>): readonly string[] => [
  ...(at ? [at.id] : []),
  ...reposts.flatMap(idsIn),
];

describe('chains of any reposts and links', () => {
  const id = fc.constantFrom(...IDS);
  const reposts = fc.array(fc.option(id, { nil: undefined }), { minLength: 5, maxLength: 5 });
  const links = fc.array(fc.tuple(id, id), { maxLength: 6 });

  it('end, have each post once at most, and leave out none that reposts another', () => {
    fc.assert(
      fc.property(reposts, links, (originals, pairs) => {
        const items = IDS.map((one, at) => {
          const url = originals[at] && `https://w.example/${originals[at]}`;
          return item(one, url ? { repostOf: { url } } : {});
        });
        const found = buildChains(
          items,
          pairs.map(([from, to]) => link(from, to)),
        ).flatMap(idsIn);
        expect(new Set(found).size).toBe(found.length);
        for (const [at, original] of originals.entries()) {
          const isOther = original !== undefined && original !== IDS[at];
          if (isOther) expect(found).toContain(IDS[at]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('follow no link of another kind, and none to what is not in the matter', () => {
    const items = [item('A'), item('B')];
    expect(buildChains(items, [link('A', 'B', 'same-text'), link('A', 'Z')])).toEqual([]);
  });

  it('sort the reposts of a post by their publication, those of one time as they came', () => {
    const at = (time: string) => ({
      repostOf: { url: 'https://w.example/A' },
      published: { raw: time, at: time },
    });
    const [chain] = buildChains(
      [
        item('A'),
        item('B', at('2021-08-24T00:00:00.000Z')),
        item('C', at('2021-08-22T00:00:00.000Z')),
        item('D', at('2021-08-24T00:00:00.000Z')),
      ],
      [],
    );
    expect(chain && idsIn(chain)).toEqual(['A', 'C', 'B', 'D']);
  });

  it('take no short text for an original, since many say the same', () => {
    const short = { text: '转发' };
    const [chain] = buildChains([item('A', short), item('B', { repostOf: short })], []);
    expect(chain).toEqual({ unknown: short, reposts: [expect.objectContaining({ reposts: [] })] });
  });

  it('tell two authors of the same words apart by what is known of both', () => {
    const words = '启岚的移动电源电芯是翻新的';
    const original = { text: words, author: { id: '88', name: '老林' } };
    const chainOf = (author: Post['author']) =>
      buildChains(
        [item('A', { text: words, ...(author && { author }) }), item('B', { repostOf: original })],
        [],
      ).map(({ item: root }) => root?.id);
    expect(chainOf({ id: '88', name: '改名了' })).toEqual(['A']);
    expect(chainOf({ id: '89', name: '老林' })).toEqual([undefined]);
    expect(chainOf({ handle: 'lin' })).toEqual(['A']);
    expect(chainOf(undefined)).toEqual(['A']);
  });
});

const WORDS = '启岚的移动电源电芯是翻新的，用户投诉无门，建议大家不要购买';

describe('copies among captures', () => {
  it('count several captures of one post once, by its earliest', () => {
    const own = { platform: 'weibo', id: '42', text: WORDS };
    const captures = ['C', 'A', 'B'].map((id, at) =>
      item(id, own, `2026-11-1${3 - at}T00:00:00.000Z`),
    );
    expect(onePerPost(captures).map(({ id }) => id)).toEqual(['B']);
    expect(findCopies(captures)).toEqual([]);
  });

  it('name the first item of a group without a likeness, the next with that to the first', () => {
    const [group = []] = findCopies([
      item('A', { text: WORDS }, '2026-11-12T00:00:00.000Z'),
      item('B', { text: `${WORDS}！` }, '2026-11-11T00:00:00.000Z'),
      item('C', { text: `${WORDS}转给朋友` }, '2026-11-13T00:00:00.000Z'),
    ]);
    expect(group.map(({ item: one, to }) => [one.id, to?.id])).toEqual([
      ['B', undefined],
      ['A', 'B'],
      ['C', 'B'],
    ]);
    expect(group.map(({ likeness }) => likeness?.kind)).toEqual([undefined, 'same', 'near']);
    expect(group[2]?.likeness?.share).toBeLessThan(1);
  });

  it('say that one of two is written in traditional characters', () => {
    const [group = []] = findCopies([
      item('A', { text: '启岚的移动电源电芯是翻新的' }),
      item('B', { text: '啟嵐的移動電源電芯是翻新的' }, '2026-11-11T00:00:00.000Z'),
    ]);
    expect(group[1]).toMatchObject({ likeness: { kind: 'same' }, isOtherScript: true });
  });

  it.each([
    ['一二三四五六七八', 1],
    ['一二三四五六七', 0],
    ['一二三，四五六 @某人 七', 0],
  ])('are told from eight letters on: %s', (text, groups) => {
    expect(findCopies([item('A', { text }), item('B', { text })])).toHaveLength(groups);
  });

  it('take neither short texts nor posts without one for copies', () => {
    expect(findCopies([item('A', { text: '转发微博' }), item('B', { text: '转发微博' })])).toEqual(
      [],
    );
    expect(findCopies([item('A'), item('B')])).toEqual([]);
    expect(findCopies([])).toEqual([]);
  });
});

describe('what spread a post', () => {
  const url = 'https://w.example/A';
  const items = [
    item('A', { text: WORDS }),
    item('B', { text: `${WORDS}。` }, '2026-11-11T00:00:00.000Z'),
    item('C', { text: WORDS, repostOf: { url } }, '2026-11-12T00:00:00.000Z'),
    item('D', { repostOf: { url: 'https://w.example/C' } }, '2026-11-13T00:00:00.000Z'),
  ];

  it('are its copies and its reposts, those of reposts too, each in one of the two', () => {
    const spread = spreadOfPosts(items, [])(items[0] as Item);
    expect(spread.copies.map(({ id }) => id)).toEqual(['B']);
    expect(spread.reposts.map(({ id }) => id)).toEqual(['C', 'D']);
  });

  it('is nothing of a post that nobody copied, nor of one that is not among the items', () => {
    const nothing = { copies: [], reposts: [] };
    expect(spreadOfPosts(items, [])(items[3] as Item)).toEqual(nothing);
    expect(spreadOfPosts(items, [])(item('Z'))).toEqual(nothing);
    expect(spreadOfPosts<Item>([], [])(item('Z'))).toEqual(nothing);
  });
});
