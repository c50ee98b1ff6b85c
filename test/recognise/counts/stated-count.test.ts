import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statedCount } from '../../../lib/recognise/counts/stated-count.ts';

describe('counts as pages show them', () => {
  it.each([
    ['0', 0],
    ['1,234', 1234],
    ['1 234', 1234],
    ['1.234.567', 1234567],
    ['159,071 likes', 159071],
    ['赞 12', 12],
    ['1.2万', 12000],
    ['1.2w', 12000],
    ['3.4K', 3400],
    ['25.4k comments', 25400],
    ['2.1M', 2100000],
    ['1.3亿', 130000000],
    ['5.6千', 5600],
    ['1,2K', 1200],
    ['１２', 12],
    ['-5', -5],
  ])('the shown count %s is %s', (raw, count) => expect(statedCount(raw)?.count).toBe(count));

  it.each(['10万+', '99+', '86% Upvoted', '3 of 12', '1.23', '1.2.3', '1,23,4567'])(
    'the text %s is kept as words without a count',
    (raw) => {
      expect(statedCount(raw)?.raw).toBe(raw);
      expect(statedCount(raw)?.count).toBeUndefined();
    },
  );

  it.each(['', '赞', '评论', 'Share', undefined, `${'x'.repeat(70)}1`])(
    'the text "%s" gives no count',
    (raw) => expect(statedCount(raw)).toBeUndefined(),
  );

  it('a safe integer is taken as it is and any other number is rejected', () => {
    expect(statedCount(42)).toEqual({ raw: '42', count: 42 });
    expect(statedCount(Number.NaN)).toBeUndefined();
    expect(statedCount(1.5)).toBeUndefined();
  });

  it('every whole number is read back, plain and in groups of three', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (number) => {
        expect(statedCount(String(number))?.count).toBe(number);
        expect(statedCount(number.toLocaleString('en-US'))?.count).toBe(number);
        expect(statedCount(`${number.toLocaleString('en-US')} views`)?.count).toBe(number);
      }),
    ));

  it('tenths are scaled by their unit', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 9999 }),
        fc.constantFrom(['万', 1e4], ['K', 1e3], ['M', 1e6], ['亿', 1e8]),
        (tenths, [unit, size]) => {
          expect(statedCount(`${(tenths / 10).toFixed(1)}${unit}`)?.count).toBe(
            Math.round((tenths / 10) * Number(size)),
          );
        },
      ),
    ));

  it('no text throws or gives a fraction', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 70 }), (words) => {
        const count = statedCount(words)?.count;
        expect(count === undefined || Number.isSafeInteger(count)).toBe(true);
      }),
    ));
});
