import { describe, expect, it } from 'vitest';
import {
  endByDue,
  FIRST_SCHEDULE,
  readSchedule,
  writeSchedule,
} from '../../../components/workspace/watches/written-schedule.ts';

const FROM = '2026-11-20T00:00:00.000Z';
const ZONE = 'Asia/Shanghai';
const daily = (times: string) => readSchedule({ ...FIRST_SCHEDULE, times }, FROM, ZONE);

describe('a schedule as a person writes it', () => {
  it('has times of day in any writing, in their order, each once', () => {
    expect(daily('18:00，8:30、08:30; 9：05')).toEqual({
      ...{ from: FROM, timeZone: ZONE },
      dailyAt: ['08:30', '09:05', '18:00'],
    });
  });

  it.each(['', '25:00', '8', 'noon', '08:60'])('needs times of day where it has "%s"', (times) => {
    expect(daily(times)).toBe('times');
  });

  it.each([0, 721, 1.5, ''] as const)('needs whole hours where it has "%s"', (hours) => {
    expect(readSchedule({ ...FIRST_SCHEDULE, how: 'every', hours }, FROM, ZONE)).toBe('hours');
  });

  it('goes on to the end of the day that is its last', () => {
    const until = { at: '2026-11-26T16:00:00.000Z', precision: 'day', timeZone: ZONE } as const;
    expect(readSchedule({ ...FIRST_SCHEDULE, until }, FROM, ZONE)).toMatchObject({
      until: '2026-11-27T15:59:59.999Z',
    });
  });

  it('needs a last visit that is still to come', () => {
    const until = { at: '2026-11-18T16:00:00.000Z', precision: 'day', timeZone: ZONE } as const;
    expect(readSchedule({ ...FIRST_SCHEDULE, until }, FROM, ZONE)).toBe('until');
  });

  it('has no end by a due date that has passed: what was ordered is watched until done', () => {
    const due = { at: '2026-11-19T16:00:00.000Z', precision: 'day', timeZone: ZONE } as const;
    expect(endByDue(due, Date.parse('2026-11-20T15:59:00.000Z'))).toEqual(due);
    expect(endByDue(due, Date.parse('2026-11-20T16:00:00.000Z'))).toBeUndefined();
    expect(endByDue(undefined, 0)).toBeUndefined();
  });

  it('is written again as it was read', () => {
    const until = '2026-11-27T16:00:00.000Z';
    const schedules = [
      { from: FROM, until, everyHours: 6 },
      { from: FROM, dailyAt: ['08:30', '18:00'], timeZone: ZONE },
    ];
    for (const schedule of schedules)
      expect(readSchedule(writeSchedule(schedule, ZONE), FROM, ZONE)).toEqual(schedule);
  });
});
