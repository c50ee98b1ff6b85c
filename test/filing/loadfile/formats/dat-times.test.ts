import { expect, it } from 'vitest';
import {
  datLocalTime,
  datStatedTime,
  datTime,
  datZone,
} from '../../../../lib/filing/loadfile/formats/dat-times.ts';

it('times are in UTC to the second, and local times are those of the offset', () => {
  expect(datTime('2026-11-21T23:59:59.999Z')).toBe('2026-11-21 23:59:59');
  expect(datLocalTime('2026-11-21T23:59:59.999Z', 480)).toBe('2026-11-22 07:59:59');
  expect(datLocalTime('2026-11-21T01:00:00.000Z', -210)).toBe('2026-11-20 21:30:00');
  expect(datTime('no time')).toBeUndefined();
});

it.each([
  ['Asia/Shanghai', 480, 'Asia/Shanghai (UTC+08:00)'],
  ['America/St_Johns', -210, 'America/St_Johns (UTC-03:30)'],
  ['UTC', 0, 'UTC (UTC+00:00)'],
])('the zone %s with its offset is %s', (zone, offset, expected) => {
  expect(datZone(zone, offset)).toBe(expected);
});

it('a day without an hour stays in the words of the page: in UTC it is the day before', () => {
  const day = { raw: '2021年3月5日', at: '2021-03-04T16:00:00.000Z', precision: 'day' } as const;
  expect(datStatedTime(day)).toBe('2021年3月5日');
  const minute = {
    raw: '3月5日 09:30',
    at: '2021-03-05T01:30:00.000Z',
    precision: 'minute',
  } as const;
  expect(datStatedTime(minute)).toBe('2021-03-05 01:30:00');
});
