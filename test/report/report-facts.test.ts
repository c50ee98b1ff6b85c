import { describe, expect, it } from 'vitest';
import type { ItemRecord } from '../../lib/evidence/item.ts';
import { factList, instant, recordFacts } from '../../lib/report/report-facts.ts';

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

describe('a time that the page counts back', () => {
  it('is printed with the instant it counts from and all that its words can mean', () => {
    const published = {
      raw: '3小时前',
      at: '2026-11-21T09:00:00.000Z',
      precision: 'hour',
      countedFrom: '2026-11-21T12:00:00.000Z',
      span: { from: '2026-11-21T08:00:00.000Z', until: '2026-11-21T09:30:00.000Z' },
    } as const;
    const record = {
      custodian: { name: 'Ann Able' },
      clock: { timeZone: 'UTC', utcOffsetMinutes: 0 },
      capturedAt: '2026-11-21T12:00:09.000Z',
      sealedAt: '2026-11-21T12:00:10.000Z',
      status: 'complete',
      page: { url: 'https://example.com/1' },
      post: { kind: 'post', recognisedBy: 'generic/1', published },
    } as unknown as ItemRecord;
    const { markup } = factList(recordFacts(record));
    expect(markup).toContain('2026-11-21 12:00:00 UTC');
    expect(markup).toContain('2026-11-21 08:00:00, 2026-11-21 09:30:00 UTC');
  });
});
