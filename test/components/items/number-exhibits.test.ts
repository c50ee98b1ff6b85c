import { describe, expect, it } from 'vitest';
import {
  clashes,
  nextNumber,
  numberExhibits,
} from '../../../components/workspace/items/bulk/number-exhibits.ts';
import { listing } from './listing.ts';

const items = [
  listing(1, { capturedAt: '2026-11-03T00:00:00.000Z' }),
  listing(2, { capturedAt: '2026-11-02T00:00:00.000Z', publishedAt: '2026-10-09T00:00:00.000Z' }),
  listing(3, { capturedAt: '2026-11-02T00:00:00.000Z', publishedAt: '2026-10-01T00:00:00.000Z' }),
];
const numbered = (order: 'published' | 'captured' | 'shown', given = items) =>
  numberExhibits(given, { order, prefix: 'A', first: 7 }).map(({ id, labels }) => [
    id,
    labels.exhibit,
  ]);

describe('numbering exhibits', () => {
  it('follows the time of publication, items without one last', () => {
    expect(numbered('published')).toEqual([
      ['013', 'A-0007'],
      ['012', 'A-0008'],
      ['011', 'A-0009'],
    ]);
  });

  it('follows the time of capture, and the number for equal times', () => {
    const expected = [
      ['012', 'A-0007'],
      ['013', 'A-0008'],
      ['011', 'A-0009'],
    ];
    expect(numbered('captured')).toEqual(expected);
    expect(numbered('captured', items.toReversed())).toEqual(expected);
    expect(numbered('shown')[0]).toEqual(['011', 'A-0007']);
  });

  it('continues after the highest number under the prefix', () => {
    const others = ['A-0002', 'A-0011', 'B-0040', 'A-x', 'A-0011-bis'].map((exhibit, at) =>
      listing(at, { exhibit }),
    );
    expect([nextNumber(others, 'A'), nextNumber(others, 'C')]).toEqual([12, 1]);
  });

  it('reports labels that another item already has', () => {
    const changes = numberExhibits(items, { order: 'shown', prefix: 'A', first: 7 });
    expect(clashes(changes, [listing(9, { exhibit: 'A-0008' })])).toEqual(['A-0008']);
    expect(clashes(changes, [listing(9, { exhibit: 'A-0001' })])).toEqual([]);
  });
});
