import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonRuns, indexRuns } from '../../../lib/capture/compare/common-runs.ts';
import { editCounts } from '../../../lib/capture/compare/edit-counts.ts';
import { findPart } from '../../../lib/capture/compare/find-part.ts';
import { countCharacters, plainText } from '../../../lib/capture/compare/plain-characters.ts';

/** The length of the longest common subsequence, counted the slow way. */
const common = (from: string, to: string): number => {
  let row = new Array<number>(to.length + 1).fill(0);
  for (const a of from) {
    const next = [0];
    for (const [j, b] of [...to].entries())
      next.push(a === b ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
};

const words = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', '不'), maxLength });

describe('the counts of an edit script', () => {
  it('are as few as any script between two texts has', () => {
    fc.assert(
      fc.property(words(14), words(14), (from, to) => {
        const same = common(from, to);
        const counts = editCounts([...from], [...to], false, 100);
        expect(counts).toEqual({ gone: from.length - same, came: to.length - same });
      }),
    );
  });

  it('end where the first text is used up, if what follows does not count', () => {
    fc.assert(
      fc.property(words(10), words(10), words(10), (from, to, after) => {
        const open = editCounts([...from], [...to, ...after], true, 100);
        const edits = Array.from({ length: to.length + after.length + 1 }, (_, end) => {
          const same = common(from, `${to}${after}`.slice(0, end));
          return from.length - same + end - same;
        });
        expect((open?.gone ?? 0) + (open?.came ?? 0)).toBe(Math.min(...edits));
      }),
    );
  });

  it('are none where there are more edits than allowed, and exact at the limit', () => {
    expect(editCounts([...'abc'], [...'xyz'], false, 5)).toBeUndefined();
    expect(editCounts([...'abc'], [...'xyz'], false, 6)).toEqual({ gone: 3, came: 3 });
    expect(editCounts([], [], false, 0)).toEqual({ gone: 0, came: 0 });
  });
});

describe('runs that two texts have in common', () => {
  it('stand in both texts, and in the order of both without overlap', () => {
    fc.assert(
      fc.property(words(40), words(40), fc.integer({ min: 1, max: 5 }), (from, to, length) => {
        const runs = commonRuns(from, to, length);
        for (const run of runs) {
          expect(run.length).toBeGreaterThanOrEqual(length);
          expect(from.slice(run.from, run.from + run.length)).toBe(
            to.slice(run.to, run.to + run.length),
          );
        }
        for (const [at, run] of runs.entries()) {
          const before = runs[at - 1];
          if (!before) continue;
          expect(run.from).toBeGreaterThanOrEqual(before.from + before.length);
          expect(run.to).toBeGreaterThanOrEqual(before.to + before.length);
        }
      }),
    );
  });

  it('are found where every run stands more than once', () => {
    expect(commonRuns('ababab', 'xxababab', 2)).toEqual([{ from: 0, to: 2, length: 6 }]);
  });

  it('are none where the texts share nothing, or one is shorter than a run', () => {
    expect(commonRuns('aaaa', 'bbbb', 2)).toEqual([]);
    expect(commonRuns('a', 'a', 2)).toEqual([]);
  });

  it('are indexed by their place, and a repeated one as such', () => {
    expect([...indexRuns('abab', 2)]).toEqual([
      ['ab', -1],
      ['ba', 1],
    ]);
  });
});

describe('the part of a long text that a shorter one resembles', () => {
  const text = Array.from({ length: 120 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7)).join(
    '',
  );
  const other = (part: string) => `${'前'.repeat(5_000)}${part}${'后'.repeat(5_000)}`;

  it('holds all of it, though a word was put in, and not the whole long text', () => {
    const changed = `${text.slice(0, 50)}改${text.slice(50)}`;
    const part = findPart(text, other(changed));
    expect(part).toContain(changed);
    expect(part.length).toBeLessThan(3_000);
  });

  it('is the place that has most of it, of two', () => {
    const long = `${other(text.slice(0, 40))}${other(text)}`;
    expect(findPart(text, long)).toContain(text);
  });

  it('is empty where they have nothing in common', () => {
    expect(findPart(text, '前'.repeat(500))).toBe('');
  });
});

describe('the characters of a text', () => {
  it.each([
    ['a b\tc\n', 'abc'],
    ['a\u200bb\u00adc\ufeff', 'abc'],
    ['长\u3000句 😀', '长句😀'],
  ])('of %j without what a comparison ignores are %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('are counted as characters, not as halves of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(countCharacters(text)).toBe([...text].length);
      }),
    );
  });
});
