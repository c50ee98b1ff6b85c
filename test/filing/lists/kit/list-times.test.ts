import { describe, expect, it } from 'vitest';
import type { CaseTime } from '../../../../lib/evidence/casework.ts';
import type { StatedTime } from '../../../../lib/evidence/item.ts';
import {
  captureLines,
  inUtc,
  localTime,
  statedInOne,
  statedLines,
  timeOfCase,
} from '../../../../lib/filing/lists/kit/list-times.ts';
import { openList } from '../../../../lib/filing/lists/kit/open-list.ts';
import { defamationMatter } from '../../../support/filing/defamation-matter.ts';
import { NO_PLACES } from '../../../support/filing/made-items.ts';

const input = defamationMatter();
const english = openList(input, NO_PLACES, 'en');
const chinese = openList(input, NO_PLACES, 'zh-CN');

const stated = (more: Partial<StatedTime>): StatedTime => ({
  ...{ raw: '3小时前', at: '2026-11-20T04:00:00.000Z', precision: 'minute' },
  ...more,
});

describe('an instant in a time zone', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-21 04:30:05 Asia/Shanghai (UTC+08:00)'],
    ['America/St_Johns', '2026-11-20 17:00:05 America/St_Johns (UTC-03:30)'],
    ['UTC', '2026-11-20 20:30:05 UTC'],
    ['Asia/Kathmandu', '2026-11-21 02:15:05 Asia/Kathmandu (UTC+05:45)'],
  ])('in %s is %s', (zone, expected) => {
    expect(localTime({ ...english, zone }, '2026-11-20T20:30:05.999Z')).toBe(expected);
  });

  it.each([
    ['Asia/Shanghai', '2026-11-21 04:30:05 北京时间'],
    ['Asia/Tokyo', '2026-11-21 05:30:05 UTC+09:00 Asia/Tokyo'],
    ['UTC', '2026-11-20 20:30:05 UTC'],
  ])('in %s is %s in a Chinese list, as litigators write', (zone, expected) => {
    expect(localTime({ ...chinese, zone }, '2026-11-20T20:30:05.000Z')).toBe(expected);
  });

  it('names the zone of China in Chinese for a date of the case and a stated time, too', () => {
    const time = { at: '2026-11-20T16:00:00.000Z', precision: 'day', timeZone: 'Asia/Shanghai' };
    expect(timeOfCase(chinese, time as CaseTime)).toBe('2026-11-21 北京时间');
    expect(timeOfCase(english, time as CaseTime)).toBe('2026-11-21 Asia/Shanghai');
    const shown = statedInOne(chinese, stated({ assumedTimeZone: 'Asia/Shanghai' }));
    expect(shown).toBe('2026-11-20 12:00 北京时间 “3小时前”');
  });

  it('stands beside the same instant in UTC, for a capture in the zone of the case', () => {
    const record = { ...english.items[0]?.record, capturedAt: '2026-11-20T20:30:05.000Z' };
    const elsewhere = { timeZone: 'UTC', utcOffsetMinutes: 0 };
    const ofCase = { ...english, zone: 'Asia/Shanghai' };
    expect(captureLines(ofCase, { ...record, clock: elsewhere } as never)).toEqual([
      '2026-11-21 04:30:05 Asia/Shanghai (UTC+08:00)',
      '2026-11-20 20:30:05 UTC',
    ]);
    expect(inUtc('2026-11-20T20:30:05.000Z')).toBe('2026-11-20 20:30:05 UTC');
  });
});

describe('a time that a page states', () => {
  const wordsOf = (time: StatedTime | undefined) =>
    statedLines(english, time).filter((line) => typeof line === 'string');

  it('begins with the very words of the page', () => {
    expect(wordsOf(stated({ raw: '“quoted” 3 & <b>' }))[0]).toContain('“quoted” 3 & <b>');
  });

  it('is nothing where the page states none', () => {
    expect(wordsOf(undefined)).toEqual([]);
  });

  it('has no instant where none was read from the words', () => {
    const { at: _, ...words } = stated({});
    expect(wordsOf(words as StatedTime)).toHaveLength(1);
  });

  it('says that its zone is assumed, only where it is', () => {
    const assumed = wordsOf(stated({ assumedTimeZone: 'Asia/Shanghai' })).join('\n');
    expect(assumed).toMatch(/assumed/iu);
    expect(wordsOf(stated({})).join('\n')).not.toMatch(/assumed/iu);
  });

  it('says from when a relative time was counted, in UTC', () => {
    const countedFrom = '2026-11-20T07:00:00.000Z';
    expect(wordsOf(stated({ countedFrom })).join('\n')).toContain('2026-11-20 07:00:00 UTC');
  });

  it('says both ends of what its words can mean', () => {
    const span = { from: '2026-11-19T16:00:00.000Z', until: '2026-11-20T16:00:00.000Z' };
    expect(wordsOf(stated({ span })).join('\n')).toContain(
      '2026-11-19 16:00:00 – 2026-11-20 16:00:00 UTC',
    );
  });

  it('quotes what the page shows beside the words of its data', () => {
    expect(wordsOf(stated({ raw: '1763611200', shown: '3小时前' })).join('\n')).toContain(
      '“3小时前”',
    );
  });

  it('in one line has its instant before its words, or the words alone', () => {
    expect(statedInOne(english, stated({}))).toMatch(/^2026-11-20.*“3小时前”$/u);
    const { at: _, ...words } = stated({});
    expect(statedInOne(english, words as StatedTime)).toBe('“3小时前”');
  });
});
