import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitHighlights } from '../../../lib/casework/quotes/split-highlights.ts';

describe('splitHighlights', () => {
  it('gives each run of text the highlights over it, the shortest first', () => {
    const highlights = [
      { id: 'long', start: 2, end: 9 },
      { id: 'short', start: 4, end: 6 },
      { id: 'next', start: 5, end: 12 },
    ];
    expect(
      splitHighlights(20, highlights).map(({ start, ids, ends }) => [
        start,
        ids.join(),
        ends.join(),
      ]),
    ).toEqual([
      [0, '', ''],
      [2, 'long', ''],
      [4, 'short,long', ''],
      [5, 'short,long,next', 'short'],
      [6, 'long,next', 'long'],
      [9, 'next', 'next'],
      [12, '', ''],
    ]);
  });

  it('covers the whole text without gap or overlap, for any highlights', () => {
    const highlight = fc.record({ id: fc.uuid(), start: fc.nat(40), end: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(highlight, { maxLength: 6 }), (highlights) => {
        const runs = splitHighlights(40, highlights);
        expect(runs[0]?.start).toBe(0);
        expect(runs.at(-1)?.end).toBe(40);
        for (const [at, { start }] of runs.slice(1).entries()) expect(start).toBe(runs[at]?.end);
      }),
    );
    expect(splitHighlights(0, [])).toEqual([]);
  });
});
