import { describe, expect, it } from 'vitest';
import { caseTime, joined, section, statedTime } from '../../lib/report/report-table.ts';

const AT = '2026-11-21T20:30:15.000Z';

describe('caseTime', () => {
  it.each([
    ['year', '2026 Asia/Shanghai'],
    ['month', '2026-11 Asia/Shanghai'],
    ['day', '2026-11-22 Asia/Shanghai'],
    ['hour', '2026-11-22 04 Asia/Shanghai'],
    ['minute', '2026-11-22 04:30 Asia/Shanghai'],
    ['second', '2026-11-22 04:30:15 Asia/Shanghai'],
  ] as const)('shows a time known to the %s no finer than that', (precision, shown) => {
    expect(caseTime({ at: AT, precision, timeZone: 'Asia/Shanghai' })).toBe(shown);
  });
});

describe('statedTime', () => {
  it('shows the words of the page where they allow no instant', () => {
    expect(statedTime({ raw: '昨天' }, 'UTC')).toBe('昨天');
    expect(statedTime(undefined, 'UTC')).toBeUndefined();
  });

  it('prefers the zone that the time itself assumes', () => {
    const time = { raw: 'x', at: AT, assumedTimeZone: 'Asia/Shanghai' };
    expect(statedTime(time, 'UTC')).toBe('2026-11-22 04:30:15 Asia/Shanghai');
  });
});

describe('section', () => {
  it('is empty without rows, and escapes the words in its cells', () => {
    expect(section('parties', ['name'], []).markup).toBe('');
    expect(section('parties', ['name'], [['<i>']]).markup).toContain('<td>&lt;i&gt;</td>');
  });
});

describe('the columns of a section', () => {
  it('are those in which some row has something, each under its own head', () => {
    const { markup } = section(
      'keyDates',
      ['time', 'note', 'provenBy'],
      [
        ['2026', '', undefined],
        [undefined, '', 'X-1'],
      ],
    );
    expect(markup.match(/<th>/g)).toHaveLength(2);
    expect(markup).toContain('Proven by');
    expect(markup).not.toContain('Note');
    expect(markup).toContain('<tr><td>2026</td><td></td></tr>');
    expect(markup).toContain('<tr><td></td><td>X-1</td></tr>');
  });
});

describe('joined', () => {
  it('leaves out empty words', () => {
    expect(joined(['a', '', 'b'])).toBe('a；b');
  });
});
