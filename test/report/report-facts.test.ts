import { describe, expect, it } from 'vitest';
import { factList, instant } from '../../lib/report/report-facts.ts';

describe('factList', () => {
  it('leaves out facts without a value and escapes the others', () => {
    const { markup } = factList([
      ['court', undefined],
      ['docket', ''],
      ['cause', '<b>'],
    ]);
    expect(markup.match(/<dt>/g)).toHaveLength(1);
    expect(markup).toContain('<dd>&lt;b&gt;</dd>');
  });
});

describe('instant', () => {
  it('gives UTC alone where the offset is not known', () => {
    expect(instant('2026-11-21T12:00:00.123Z')).toBe('2026-11-21 12:00:00 UTC');
  });

  it('gives UTC once on a computer that runs on UTC', () => {
    const clock = { timeZone: 'UTC', utcOffsetMinutes: 0 };
    expect(instant('2026-11-21T20:30:00.000Z', clock)).toBe('2026-11-21 20:30:00 UTC');
  });

  it('gives the local time beside UTC, also across midnight', () => {
    const clock = { timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 };
    expect(instant('2026-11-21T20:30:00.000Z', clock)).toBe(
      '2026-11-21 20:30:00 UTC = 2026-11-22 04:30:00 Asia/Shanghai',
    );
  });
});
