import { describe, expect, it } from 'vitest';
import type { ParsedItem } from '../../../lib/format/parse-index.ts';
import { buildIndex } from '../../../lib/package/build-index.ts';
import { checkIndexItem } from '../../../lib/verify/checks/check-index-item.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';

const { input } = sampleMatter({ steps: [{ does: 'capture' }] });
const [made] = buildIndex(input, input.items, { index: 1, count: 1 }, [], []).items;
const record = input.items[0]?.record;
if (!made || !record) throw new Error('The sample has an item');

const disagreeing = (change: Partial<ParsedItem>, sealed = record) =>
  checkIndexItem({ ...made, ...change }, sealed).map(({ detail }) => /“(.*)”/.exec(detail)?.[1]);

describe('checkIndexItem', () => {
  it('agrees with every member that the maker writes', () => {
    expect(disagreeing({})).toEqual([]);
  });

  it.each<[string, Partial<ParsedItem>]>([
    ['id', { id: '01JDX' }],
    ['folder', { folder: 'items/1-01JD0000000000000000000001' }],
    ['status', { status: 'partial' }],
    ['kind', { kind: 'comment' }],
    ['url', { url: 'https://elsewhere.example/' }],
    ['title', { title: 'Another' }],
    ['author', { author: { name: '林间清风' } }],
    ['published', { published: { raw: '2026-11-20 21:15' } }],
    ['capturedAt', { capturedAt: '2026-11-21T12:00:10.001Z' }],
    ['artifacts', { artifacts: made.artifacts.slice(1) }],
  ])('finds a %s that is not the one in the record', (member, change) => {
    expect(disagreeing(change)).toContain(member);
  });

  it('finds an author and a time of publication that the record does not state', () => {
    const { post: _, ...page } = record;
    expect(disagreeing({ kind: 'page', title: page.page.title ?? '' }, page)).toEqual([
      'author',
      'published',
    ]);
  });

  it('takes the title of the post, and that of the page if the post has none', () => {
    const { title: _, ...post } = record.post ?? { kind: 'post', recognisedBy: 'generic/1' };
    const untitled = { ...record, post, page: { ...record.page, title: 'Of the page' } };
    expect(disagreeing({ title: 'Of the page' }, untitled)).toEqual([]);
  });

  it.each(['status', 'kind', 'url', 'title', 'author', 'published', 'capturedAt'])(
    'finds that the index leaves out the %s that the record states',
    (member) => {
      expect(disagreeing({ [member]: undefined })).toEqual([member]);
    },
  );
});
