import { describe, expect, it } from 'vitest';
import {
  buildChains,
  type ChainNode,
  mapChain,
} from '../../../lib/casework/copies/repost-chains.ts';
import type { Link } from '../../../lib/evidence/casework.ts';
import type { Post } from '../../../lib/evidence/item.ts';

const item = (id: string, post: Partial<Post> = {}) => ({
  id,
  record: {
    capturedAt: `2026-11-1${id.charCodeAt(0) % 10}T00:00:00.000Z`,
    page: { url: `https://w.example/${id}` },
    post: { kind: 'post' as const, recognisedBy: 'test', ...post },
  },
});
type Item = ReturnType<typeof item>;
const link = (from: string, to: string): Link => ({
  id: `${from}${to}`,
  matterId: 'M',
  kind: 'link',
  type: 'reposts',
  from,
  to,
  note: '',
});
const tree = ({ item: at, unknown, reposts }: ChainNode<Item>): unknown => [
  at?.id ?? unknown,
  ...reposts.map(tree),
];
const chains = (items: readonly Item[], links: readonly Link[] = []) =>
  buildChains(items, links).map(tree);
const WORDS = '启岚的移动电源电芯是翻新的';

describe('chains of reposts', () => {
  it('follow the address that a repost states, and its words where it states none', () => {
    expect(
      chains([
        item('A', { text: WORDS, author: { name: '老林' } }),
        item('B', { repostOf: { url: 'https://w.example/A#top' } }),
        item('C', { text: '求证', repostOf: { text: `${WORDS}！`, author: { name: '老林' } } }),
        item('D', { repostOf: { url: 'https://w.example/C' } }),
        item('E'),
      ]),
    ).toEqual([['A', ['B'], ['C', ['D']]]]);
  });

  it('name an original that is no item, once for all that repost it', () => {
    const original = { text: WORDS, author: { name: '无名' } };
    expect(
      chains([
        item('A', { text: WORDS, author: { name: '老林' } }),
        item('B', { repostOf: original }),
        item('C', { repostOf: original }),
      ]),
    ).toEqual([[original, ['B'], ['C']]]);
  });

  it('take a person’s link before what the page states, and keep out of loops', () => {
    const items = [item('A'), item('B', { repostOf: { url: 'https://w.example/A' } }), item('C')];
    expect(chains(items, [link('B', 'C')])).toEqual([['C', ['B']]]);
    expect(chains(items, [link('A', 'B'), link('C', 'B')])).toEqual([['B', ['A'], ['C']]]);
    expect(chains([item('A')], [link('A', 'A'), link('A', 'gone')])).toEqual([]);
  });

  it('keep their shape when items are mapped, also below an item that maps to nothing', () => {
    const by = link('B', 'C');
    const [chain] = buildChains([item('B'), item('C')], [by]);
    expect(chain && mapChain(chain, ({ id }) => id)).toEqual({
      item: 'C',
      reposts: [{ item: 'B', by, reposts: [] }],
    });
    expect(chain && mapChain(chain, ({ id }) => (id === 'C' ? undefined : id))).toEqual({
      reposts: [{ item: 'B', by, reposts: [] }],
    });
  });
});
