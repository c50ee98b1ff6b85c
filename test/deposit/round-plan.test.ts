import { describe, expect, it } from 'vitest';
import { lastOfRound, MOST_ITEMS, MOST_LINES, planRound } from '../../lib/deposit/round-plan.ts';
import type { CustodyRow } from '../../lib/store/rows.ts';

type Line = Pick<CustodyRow, 'event' | 'item' | 'line'>;
const line = (event: Line['event'], item?: string, detail: object = {}): Line => ({
  ...{ event, line: JSON.stringify({ detail }) },
  ...(item !== undefined && { item }),
});

describe('what a round brings', () => {
  it('is all of an item that arrived, and of others what was made later', () => {
    const lines = [
      line('matter-opened'),
      line('captured', 'a'),
      line('annotated', 'b', { note: { from: '', to: 'x' } }),
      line('annotated', 'b', { derived: 'derived/x-marked-1.png' }),
      line('time-stamped', 'a'),
      line('received', 'c'),
      line('viewed', 'd'),
      line('deposited', 'e'),
    ];
    expect(planRound(lines)).toEqual([
      { item: 'a', arrived: true, derived: [], stamped: true },
      { item: 'b', arrived: false, derived: ['derived/x-marked-1.png'], stamped: false },
      { item: 'c', arrived: true, derived: [], stamped: false },
    ]);
  });
});

describe('the end of a round', () => {
  const lines = (count: number, event: Line['event']) =>
    Array.from({ length: count }, (_, at) => ({ event, seq: at + 1 }));

  it('is the last line there is, or the most that a round takes', () => {
    expect(lastOfRound([])).toBeUndefined();
    expect(lastOfRound(lines(3, 'viewed'))).toBe(3);
    expect(lastOfRound(lines(MOST_LINES + 5, 'viewed'))).toBe(MOST_LINES);
  });

  it('comes before more items arrive than a round takes', () => {
    expect(lastOfRound(lines(MOST_ITEMS, 'captured'))).toBe(MOST_ITEMS);
    expect(lastOfRound(lines(MOST_ITEMS + 9, 'captured'))).toBe(MOST_ITEMS);
  });
});
