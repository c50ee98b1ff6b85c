import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followNumbers } from '../../../lib/evidence/chain/arrival-numbers.ts';

/** Arrivals 1 to n, one a line, of which those in `sealed` do not show. */
const hide = (arrivals: number, sealed: ReadonlySet<number>) => {
  const all = Array.from({ length: arrivals }, (_, at) => ({ seq: at + 1, number: at + 1 }));
  return followNumbers(
    all.filter(({ number }) => !sealed.has(number)),
    [...sealed].sort((one, other) => one - other),
  );
};

describe('followNumbers', () => {
  it('expects every open arrival at its number, whichever lines are sealed', () => {
    const log = fc.tuple(
      fc.integer({ min: 1, max: 30 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 30 })),
    );
    fc.assert(
      fc.property(log, ([arrivals, hidden]) => {
        const sealed = new Set(hidden.filter((number) => number <= arrivals));
        const { expected, mayBeHidden } = hide(arrivals, sealed);
        const all = Array.from({ length: arrivals }, (_, at) => at + 1);
        expect(expected).toEqual(all.filter((number) => !sealed.has(number)));
        for (const number of all) expect(mayBeHidden(number)).toBe(sealed.has(number));
        expect(mayBeHidden(arrivals + 1)).toBe(false);
      }),
    );
  });

  it('explains no gap by sealed lines that stand elsewhere, or are too few', () => {
    const arrivals = [
      { seq: 1, number: 1 },
      { seq: 2, number: 3 },
      { seq: 4, number: 6 },
    ];
    const { expected, hidden, mayBeHidden } = followNumbers(arrivals, [3, 5]);
    expect(expected).toEqual([1, 2, 3]);
    expect(hidden).toEqual([0, 0, 0]);
    expect([2, 4, 5].map(mayBeHidden)).toEqual([false, true, false]);
  });

  it('counts without sealed lines by place alone', () => {
    const arrivals = [
      { seq: 2, number: 2 },
      { seq: 3, number: Number.NaN },
      { seq: 4, number: 3 },
    ];
    expect(followNumbers(arrivals, []).expected).toEqual([1, 2, 3]);
  });
});
