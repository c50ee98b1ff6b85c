import { describe, expect, it } from 'vitest';
import { inZoneOfCase, momentLines } from '../../../../lib/filing/declarations/facts/times.ts';
import type { FilingInput } from '../../../../lib/filing/filing-input.ts';
import { wordsIn } from '../../../../lib/filing/model/filled-words.ts';
import { filingInput } from '../../../support/filing/filing-matter.ts';

const AT = '2026-11-21T20:30:05.250Z';
const UTC = '2026-11-21 20:30:05 UTC';
const sent = filingInput('court');

/** A matter of this zone, whose captures were made by computers of others. */
const inZone = (timeZone: string, language: 'en' | 'zh-CN' = 'en') => ({
  input: { ...sent, matter: { ...sent.matter, timeZone } } as FilingInput,
  words: wordsIn(language),
});

describe('an instant in a statement', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-22 04:30:05 Asia/Shanghai'],
    ['Asia/Kolkata', '2026-11-22 02:00:05 Asia/Kolkata'],
    ['America/St_Johns', '2026-11-21 17:00:05 America/St_Johns'],
    ['Europe/London', '2026-11-21 20:30:05 Europe/London'],
  ])('of a case in %s stands before UTC, on the day of that zone', (zone, local) => {
    expect(momentLines(inZone(zone), AT)).toEqual([local, UTC]);
  });

  it('is told by the time of China in Chinese', () => {
    expect(inZoneOfCase(inZone('Asia/Shanghai', 'zh-CN'), AT)).toBe('2026-11-22 04:30:05 北京时间');
  });

  it('is not repeated where the case is in UTC', () => {
    expect(momentLines(inZone('UTC'), AT)).toEqual([UTC]);
  });

  it.each(['some day', ''])('that is none stays in its words: %j', (words) => {
    expect(momentLines(inZone('Asia/Shanghai'), words)).toEqual([words]);
  });
});
