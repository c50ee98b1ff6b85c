// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { exhibitsOf } from '../../../lib/evidence/export-item.ts';
import type { CaseIndex } from '../../../lib/format/case-index.ts';
import { accountPosts, entityItems } from '../../../lib/report/sections/accounts.ts';
import { reachSeries } from '../../../lib/report/sections/reach.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';

const { input } = sampleMatter({ steps: [{ does: 'capture' }, { does: 'capture' }] });
const [first] = input.items;
if (!first) throw new Error('The sample has two items');

const known = (entries: CaseIndex, items = input.items) => ({
  entries,
  timeZone: 'UTC',
  exportedAt: '2026-11-30T00:00:00.000Z',
  exhibitOf: exhibitsOf(input),
  itemOf: new Map(items.map((item) => [item.record.id, item])),
});

const rowsOf = (markup: string): string[][] => {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return [...template.content.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? ''),
  );
};

const author = first.record.post?.author;
const account = {
  platform: first.record.post?.platform ?? '',
  handle: author?.handle ?? author?.name,
  earlierNames: [],
};
const respondent = { id: 'R', name: '林某', accounts: [account], note: '' };

describe('accountPosts', () => {
  it('counts the posts of a respondent’s account, with the first and the last', () => {
    const entries = { respondents: [respondent] } as unknown as CaseIndex;
    const rows = rowsOf(accountPosts(known(entries)).markup);
    const total = rows.reduce((sum, cells) => sum + Number(cells[2]), 0);
    expect(rows[0]?.[0]).toBe('林某');
    expect(total).toBe(input.items.length);
  });

  it('counts several captures of one post as one post', () => {
    const entries = { respondents: [respondent] } as unknown as CaseIndex;
    const again = { ...first, record: { ...first.record, id: '01AGAIN' } };
    const rows = rowsOf(accountPosts(known(entries, [first, again])).markup);
    expect(rows.map((cells) => cells[2])).toEqual(['1']);
  });

  it('lists authors who are nobody’s account as such', () => {
    const entries = {
      respondents: [
        { ...respondent, accounts: [{ platform: 'x', handle: 'someone-else', earlierNames: [] }] },
      ],
    } as unknown as CaseIndex;
    const rows = rowsOf(accountPosts(known(entries)).markup);
    expect(rows.some(([name]) => name?.includes('No account of a respondent'))).toBe(true);
  });

  it('is left out where no respondent is named', () => {
    expect(accountPosts(known({})).markup).toBe('');
  });
});

describe('entityItems', () => {
  it('names each item whose text holds a name of the entity', () => {
    const text = first.record.post?.text ?? '';
    const name = text.slice(0, 4);
    const entity = { id: 'E', name, type: 'company', aliases: [], handles: [], standing: '' };
    const rows = rowsOf(entityItems(known({ entities: [entity] } as unknown as CaseIndex)).markup);
    expect(rows.map(([one]) => one)).toContain(name);
    expect(rows[0]?.[2]).toContain(name);
    const absent = { ...entity, name: '全无此名' };
    expect(entityItems(known({ entities: [absent] } as unknown as CaseIndex)).markup).toBe('');
  });
});

describe('reachSeries', () => {
  it('shows the counts of each capture in the page’s own words', () => {
    const rows = rowsOf(reachSeries(known({})).markup);
    expect(rows.flat()).toContain('1.2万');
  });
});
