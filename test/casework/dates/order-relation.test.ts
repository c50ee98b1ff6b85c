import { describe, expect, it } from 'vitest';
import {
  firstService,
  orderDates,
  orderRelation,
  sideOf,
} from '../../../lib/casework/dates/order-relation.ts';
import type { KeyDate } from '../../../lib/evidence/casework.ts';
import type { Post } from '../../../lib/evidence/item.ts';

const date = (type: KeyDate['type'], day: string): KeyDate => ({
  ...{ id: type + day, matterId: 'M', kind: 'key-date', type, note: '' },
  time: { at: `${day}T00:00:00.000Z`, precision: 'day', timeZone: 'UTC' },
});
const on = (day: string) => ({
  raw: day,
  at: `${day}T08:00:00.000Z`,
  precision: 'second' as const,
});
const capture = (id: string, day: string, text: string, more: Partial<Post> = {}) => ({
  id,
  record: {
    ...{ capturedAt: `${day}T12:00:00.000Z`, page: { url: 'https://a.example/1' } },
    post: { kind: 'post' as const, recognisedBy: 'generic/1', text, ...more },
  },
});

const DATES = [
  date('order-served', '2026-11-06'),
  date('hearing', '2026-11-01'),
  date('order-made', '2026-11-03'),
];

describe('the dates of an order', () => {
  it('are those on which one was made or served, the earliest first', () => {
    expect(orderDates(DATES).map(({ type }) => type)).toEqual(['order-made', 'order-served']);
  });

  it('have a first service, whatever the order in which dates were entered', () => {
    const all = [...DATES, date('order-served', '2026-11-05')];
    expect(firstService(all)?.time.at).toBe('2026-11-05T00:00:00.000Z');
    expect(firstService([date('order-made', '2026-11-03')])).toBeUndefined();
  });
});

describe('the relation of an item to the order', () => {
  it('takes an edit from the latest capture that states one', () => {
    const item = capture('1', '2026-11-02', 'words', { published: on('2026-10-01') });
    const [early, late] = [
      capture('2', '2026-11-07', 'words', { edited: on('2026-11-04') }),
      capture('3', '2026-11-09', 'words', { edited: on('2026-11-08') }),
    ];
    const { published, edited } = orderRelation(item, DATES, [late, early]);
    expect(published.map(({ answer }) => answer)).toEqual(['before', 'before']);
    expect(edited.map(({ answer, by }) => [answer, by])).toEqual([
      ['after', '3'],
      ['after', '3'],
    ]);
  });

  it('is seen last in the latest capture, which may lack its words', () => {
    const item = capture('1', '2026-11-02', 'the words');
    const [kept, gone] = [
      capture('2', '2026-11-07', 'the words, still'),
      capture('3', '2026-11-09', 'deleted'),
    ];
    expect(orderRelation(item, [], []).last).toMatchObject({ by: '1', shows: true });
    expect(orderRelation(item, [], [kept]).last).toMatchObject({ by: '2', shows: true });
    expect(orderRelation(item, [], [gone, kept]).last).toMatchObject({ by: '3', shows: false });
  });

  it('cannot be told without an instant or without a date', () => {
    const [dated, undated] = [on('2026-10-01'), { raw: '3 days ago' }].map((published) =>
      capture('1', '2026-11-02', 'words', { published }),
    );
    const served = firstService(DATES);
    expect(dated && sideOf(dated, served)).toBe('before');
    expect(dated && sideOf(dated, undefined)).toBe('cannot-tell');
    expect(undated && sideOf(undated, served)).toBe('cannot-tell');
  });
});
