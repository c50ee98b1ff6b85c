import { describe, expect, it } from 'vitest';
import { gapOf } from '../../lib/casework/dates/time-gap.ts';
import { reachOf, thresholdFacts } from '../../lib/casework/reach.ts';
import type { Threshold } from '../../lib/evidence/casework.ts';
import type { Post } from '../../lib/evidence/item.ts';

const seen = (id: string, day: number, engagement?: Post['engagement']) => ({
  id,
  record: {
    capturedAt: `2026-11-${day}T00:00:00.000Z`,
    page: { url: 'https://w.example/1' },
    post: { kind: 'post' as const, recognisedBy: 'test', ...(engagement && { engagement }) },
  },
});
const over = (count: number, measure: Threshold['measure'] = 'reposts'): Threshold => ({
  id: `T${count}`,
  matterId: 'M',
  kind: 'threshold',
  measure,
  count,
  note: '',
});
const SERIES = reachOf(seen('B', 14, { reposts: { raw: '1.2万', count: 12_000 } }), [
  seen('A', 12, { reposts: { raw: '480', count: 480 } }),
  seen('C', 16),
  seen('D', 15, { reposts: { raw: '很多' } }),
]);

describe('reach', () => {
  it('is a series over the captures that show counts', () => {
    expect(SERIES.map(({ item }) => item)).toEqual(['A', 'B', 'D']);
  });

  it('names the first capture that reaches a threshold, else the highest count seen', () => {
    const facts = thresholdFacts(SERIES, [over(480), over(500), over(20_000), over(5, 'views')]);
    expect(facts.map(({ reached, most }) => [reached?.item, most?.item])).toEqual([
      ['A', undefined],
      ['B', undefined],
      [undefined, 'B'],
    ]);
  });
});

const HOUR = 36e5;
const at = (hours: number, length = 0) => ({
  from: hours * HOUR,
  until: hours * HOUR + (length * HOUR || 1),
});

describe('a gap', () => {
  it.each([
    [at(1), at(0), { order: 'after', unit: 'minute', least: 60, most: 60 }],
    [at(0), at(72), { order: 'before', unit: 'day', least: 3, most: 3 }],
    [at(24, 24), at(0), { order: 'after', unit: 'hour', least: 24, most: 47 }],
    [at(120, 24), at(0, 24), { order: 'after', unit: 'day', least: 4, most: 5 }],
    [at(5), at(0, 24), { order: 'cannot-tell' }],
  ] as const)('%# is as long as both times allow', (one, other, gap) => {
    expect(gapOf(one, other)).toEqual(gap);
  });
});
