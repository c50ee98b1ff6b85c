import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestBlob } from '../../lib/files/digest-blob.ts';
import { keepText, MOST_CHARACTERS, tidyText } from '../../lib/files/file-reading.ts';
import { isCalendarDay, parseClaimedTime } from '../../lib/files/parse-claimed-time.ts';
import { ANY_UNIT } from '../support/any-unit.ts';

describe('the text that is kept of a file', () => {
  it.each([
    ['a\r\nb\tc\nd', 'a\nb\tc\nd'],
    ['a\u0000\u0001\u001fb', 'a b'],
    ['a\u007f\u0085b', 'a b'],
    ['a\ud800b', 'a\uFFFDb'],
    ['“原文” 𠮷', '“原文” 𠮷'],
  ])('of %j is %j', (text, kept) => {
    expect(tidyText(text)).toBe(kept);
  });

  it('is tidy already when it is tidied again, and well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_UNIT }), (text) => {
        const tidied = tidyText(text);
        expect(tidyText(tidied)).toBe(tidied);
        expect(tidied.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is cut at the limit, and says so', () => {
    const whole = 'x'.repeat(MOST_CHARACTERS);
    expect(keepText(whole)).toEqual({ text: whole, problems: [] });
    const { text, problems } = keepText(`${whole}y`);
    expect(text).toHaveLength(MOST_CHARACTERS);
    expect(problems.map(({ code }) => code)).toEqual(['FILE_TEXT_CUT']);
  });

  it.each(['', ' \n\t ', '\u0000\u0001'])('is none of %j, and says so', (text) => {
    const kept = keepText(text);
    expect(kept.text).toBeUndefined();
    expect(kept.problems.map(({ code }) => code)).toEqual(['FILE_WITHOUT_TEXT']);
  });
});

describe('a time that a file states', () => {
  const stated = { year: '2026', month: '02', day: '28', time: '23:30:00', zone: '-01:00' };

  it('is the instant in UTC', () => {
    expect(parseClaimedTime(stated)).toBe('2026-03-01T00:30:00.000Z');
  });

  it.each([
    { day: '29' },
    { day: '30' },
    { day: '00' },
    { month: '13' },
    { month: '00' },
    { time: '24:00:00' },
    { time: '25:00:00' },
    { zone: '+8' },
  ])('is no instant with %j', (change) => {
    expect(parseClaimedTime({ ...stated, ...change })).toBeUndefined();
  });

  it.each([
    [2024, 2, 29, true],
    [2100, 2, 29, false],
    [2000, 2, 29, true],
    [2026, 4, 30, true],
    [2026, 4, 31, false],
    [2026, 12, 31, true],
    [2026, 12, 32, false],
  ])('has %i-%i-%i in the calendar: %s', (year, month, day, isDay) => {
    expect(isCalendarDay(year, month, day)).toBe(isDay);
  });
});

describe('the digest of a file', () => {
  it('is that of all of its bytes, and tells how many were read', async () => {
    const bytes = new Uint8Array(70_000).map((_, at) => at % 251);
    const read: number[] = [];
    const digest = await digestBlob(new Blob([bytes]), { onBytes: (count) => read.push(count) });
    expect(digest).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    expect(read).toEqual([70_000]);
  });

  /** A blob that says it is too large to be hashed whole; each piece of it is one byte. */
  const largeBlob = (size: number) => {
    const slices: (readonly [number, number])[] = [];
    const blob = {
      size,
      slice: (from: number, until: number) => {
        slices.push([from, until]);
        const { buffer } = Uint8Array.of(slices.length);
        return { arrayBuffer: async () => buffer };
      },
    } as unknown as Blob;
    return { blob, slices };
  };

  it('of a large file is made piece by piece, without a gap and in order', async () => {
    const size = 2 ** 26 + 5;
    const { blob, slices } = largeBlob(size);
    const read: number[] = [];
    const digest = await digestBlob(blob, { onBytes: (count) => read.push(count) });
    const pieces = Uint8Array.from(slices, (_, at) => at + 1);
    expect(digest).toBe(`sha256:${createHash('sha256').update(pieces).digest('hex')}`);
    const ends = slices.map(([, until]) => until);
    expect(slices.map(([from]) => from)).toEqual([0, ...ends.slice(0, -1)]);
    expect(ends.at(-1)).toBeGreaterThanOrEqual(size);
    expect(read.at(-1)).toBe(size);
  });

  it('stops where it is cancelled', async () => {
    const controller = new AbortController();
    const { blob, slices } = largeBlob(2 ** 26 + 5);
    const digest = digestBlob(blob, {
      signal: controller.signal,
      onBytes: () => controller.abort(new Error('cancelled')),
    });
    await expect(digest).rejects.toThrow('cancelled');
    expect(slices).toHaveLength(1);
  });
});
