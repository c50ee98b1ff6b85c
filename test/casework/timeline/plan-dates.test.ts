import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planLines } from '../../../lib/casework/timeline/plan-dates.ts';
import { textWidth } from '../../../lib/casework/timeline/text-width.ts';
import type { KeyDate } from '../../../lib/evidence/casework.ts';

const DAY = 864e5;
const START = Date.parse('2026-11-01T00:00:00Z');
const WIDTH = 1000;
const VIEW = { from: START, until: START + 100 * DAY };
const scale = Object.assign((at: number) => ((at - START) / (100 * DAY)) * WIDTH, {
  invert: (x: number) => x,
});

const onDay = (day: number, note = ''): KeyDate => ({
  id: String(day),
  matterId: 'M',
  kind: 'key-date',
  type: 'order-made',
  time: { at: new Date(START + day * DAY).toISOString(), precision: 'day', timeZone: 'UTC' },
  note,
});
const plan = (dates: readonly KeyDate[]) =>
  planLines(dates, VIEW, scale, WIDTH, ({ note }) => note);
const rowsOf = (days: readonly number[]) =>
  plan(days.map((day) => onDay(day, 'order served · Nov 6, 2026'))).map(({ row }) => row);
const endOf = ({ labelX, label }: { labelX: number; label: string }) =>
  labelX + textWidth(label) * 1.13;

/** Labels that a line runs through: one that begins in a row above, or in theirs. */
const crossed = (lines: ReturnType<typeof plan>) =>
  lines.flatMap((one) =>
    lines.filter(
      (other) =>
        other !== one && other.row <= one.row && other.x > one.labelX && other.x < endOf(one),
    ),
  );

describe('labels of key dates', () => {
  it('stand beside one another in one row where there is room', () => {
    expect(rowsOf([5, 40])).toEqual([0, 0]);
  });

  it('give way downwards, so that a later line begins beneath an earlier label', () => {
    expect(rowsOf([5, 10])).toEqual([0, 1]);
  });

  it('stand above the line that they reach back over at the right edge', () => {
    const lines = plan([85, 95].map((day) => onDay(day, 'order served · Nov 6, 2026')));
    expect(lines.map(({ row }) => row)).toEqual([1, 0]);
    expect(crossed(lines)).toEqual([]);
  });

  it('never overlap each other and are never crossed by a line, for any dates', () => {
    const days = fc.uniqueArray(fc.integer({ min: 30, max: 99 }), { maxLength: 8 });
    fc.assert(
      fc.property(days, (chosen) => {
        const lines = plan(chosen.map((day) => onDay(day, 'order served, 2026')));
        expect(crossed(lines)).toEqual([]);
        for (const one of lines)
          for (const other of lines)
            if (one !== other && one.row === other.row)
              expect(one.labelX >= endOf(other) || other.labelX >= endOf(one)).toBe(true);
      }),
    );
  });
});
