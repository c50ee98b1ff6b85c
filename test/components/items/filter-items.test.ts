import { describe, expect, it } from 'vitest';
import { FACETS } from '../../../components/workspace/items/filter/facets.ts';
import {
  countValues,
  filterItems,
  isFiltered,
  NO_FILTERS,
  withDays,
  withValues,
} from '../../../components/workspace/items/filter/filter-items.ts';
import { buildCaseFile } from '../../../lib/evidence/case-file.ts';
import type { Statement } from '../../../lib/evidence/casework.ts';
import { en } from '../../../lib/words/en.ts';
import { listing } from './listing.ts';

const statement = { id: 's', matterId: 'm', kind: 'statement', item: '012', entities: ['e1'] };
const context = {
  caseFile: buildCaseFile([statement as unknown as Statement]),
  unstamped: new Set(['013']),
  gaps: new Map([['purpose', new Set(['011', '013'])]]),
  language: 'en',
  me: '陈伟',
};
const items = [
  listing(1, { role: 'infringing', tags: ['侮辱', 'a'], author: '桥洞', platform: 'weibo' }),
  listing(2, {
    ...{ role: 'denial', tags: [], kind: 'article', withheld: 'privileged' },
    ...{ chain: 'c', home: 'm', custodian: '林悦' },
  }),
  listing(3, {
    tags: ['a'],
    status: 'partial',
    publishedAt: new Date(2026, 10, 20, 23, 59).toISOString(),
  }),
];
const passing = (facet: string, ...values: string[]) =>
  filterItems(items, withValues(NO_FILTERS, facet, values), context).map(({ number }) => number);
const facet = (name: string) => FACETS.find((one) => one.name === name) as (typeof FACETS)[number];

describe('filtering items', () => {
  it.each([
    ['role', ['infringing'], [1]],
    ['role', ['infringing', ''], [1, 3]],
    ['tag', ['a'], [1, 3]],
    ['tag', [''], [2]],
    ['author', ['桥洞'], [1]],
    ['custodian', ['林悦'], [2]],
    ['custodian', ['陈伟'], [1, 3]],
    ['platform', ['weibo'], [1]],
    ['kind', ['article'], [2]],
    ['status', ['withheld'], [2]],
    ['status', ['unstamped', 'partial'], [3]],
    ['entity', ['e1'], [2]],
    ['gap', ['purpose'], [1, 3]],
    ['gap', ['role'], []],
  ] as const)('by %s %j', (name, values, expected) => {
    expect(passing(name, ...values)).toEqual(expected);
  });

  it('leaves no item out by a gap of readiness that is not read yet', () => {
    const sought = withValues(NO_FILTERS, 'gap', ['purpose']);
    expect(filterItems(items, sought, { ...context, gaps: undefined })).toHaveLength(3);
  });

  it('requires a match of every facet, and keeps all items without filters', () => {
    const both = withValues(withValues(NO_FILTERS, 'tag', ['a']), 'status', ['partial']);
    expect(filterItems(items, both, context).map(({ number }) => number)).toEqual([3]);
    expect(isFiltered(both)).toBe(true);
    expect(withValues(withValues(both, 'tag', []), 'status', [])).toEqual(NO_FILTERS);
    expect(filterItems(items, NO_FILTERS, context)).toBe(items);
  });

  it('takes days in the reader’s time zone, both included, and drops items without a date', () => {
    const by = (range: object) =>
      filterItems(items, withDays(NO_FILTERS, 'published', range), context).map(
        ({ number }) => number,
      );
    expect(by({ from: '2026-11-20', to: '2026-11-20' })).toEqual([3]);
    expect(by({ to: '2026-11-19' })).toEqual([]);
    expect(by({ from: '2026-11-21' })).toEqual([]);
    expect(by({ from: '2026-11-01' })).toEqual([3]);
    expect(by({})).toEqual([1, 2, 3]);
  });

  it('counts values, the most frequent first, and roles in their fixed order', () => {
    expect(countValues(items, facet('tag'), context)).toEqual([
      ['a', 2],
      ['', 1],
      ['侮辱', 1],
    ]);
    expect(countValues(items, facet('role'), context).map(([value]) => value)).toEqual([
      'infringing',
      'denial',
      '',
    ]);
  });

  it('has locale strings for every facet', () => {
    const names = [...FACETS.map(({ name }) => name), 'published', 'captured'];
    expect(names.filter((name) => !(`facet_${name}` in en.items))).toEqual([]);
  });
});
