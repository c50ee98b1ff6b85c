import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedLines,
  gatherLines,
  startGathering,
} from '../../../lib/capture/read/gather-lines.ts';

const rows = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => [`row ${from + index}`, 'Like']).flat();

describe('the lines that came between two readings', () => {
  it('are those of the rows that a virtual list put in, with the words that all rows have', () => {
    const { gone, came } = changedLines(rows(0, 20), rows(10, 30));
    expect(came).toEqual(rows(20, 30));
    expect(gone).toEqual(rows(0, 10));
  });

  it('are none where lines changed their places only between the same neighbours', () => {
    expect(changedLines(['a', 'x', 'x', 'b'], ['a', 'x', 'x', 'b'])).toEqual({
      gone: [],
      came: [],
    });
  });

  it('has a repeated line as often as it came', () => {
    expect(changedLines(['a', 'x', 'b'], ['a', 'x', 'x', 'x', 'b']).came).toEqual(['x', 'x']);
  });

  it('gives the number of lines that the readings differ by, whatever they are', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '赞'), { maxLength: 30 });
    fc.assert(
      fc.property(lines, lines, (before, now) => {
        const { gone, came } = changedLines(before, now);
        expect(now.length - before.length).toBe(came.length - gone.length);
      }),
    );
  });
});

describe('gathering the text of a page that is scrolled through', () => {
  it('keeps each reading that brought lines, with its time, and counts both ways', () => {
    const gathered = startGathering('one\n\n two \nthree');
    gatherLines(gathered, 'two\nthree\nfour', 1_000);
    gatherLines(gathered, 'two\nthree\nfour', 2_000);
    gatherLines(gathered, 'three\nfour\nfive', 3_000);
    expect(gathered.readings).toEqual([
      { at: 1_000, lines: ['four'] },
      { at: 3_000, lines: ['five'] },
    ]);
    expect(gathered).toMatchObject({ came: 8, gone: 6, isWhole: true });
  });

  it('says so where more came than it keeps', () => {
    const gathered = startGathering('');
    gatherLines(gathered, 'x'.repeat(2_000_001), 1_000);
    expect(gathered).toMatchObject({ came: 2_000_001, readings: [], isWhole: false });
  });
});
