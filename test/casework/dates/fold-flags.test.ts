import { describe, expect, it } from 'vitest';
import { flagsOfTimes } from '../../../lib/casework/dates/date-flags.ts';
import { flagsToShow, foldFlags } from '../../../lib/casework/dates/fold-flags.ts';
import type { KeyDate } from '../../../lib/evidence/casework.ts';
import type { StatedTime } from '../../../lib/evidence/item.ts';

const keyDate = (id: string, type: KeyDate['type'], day: string): KeyDate => ({
  id,
  matterId: 'M',
  kind: 'key-date',
  type,
  time: { at: `${day}T00:00:00.000Z`, precision: 'day', timeZone: 'UTC' },
  note: '',
});
const MADE = keyDate('made', 'order-made', '2026-11-05');
const SERVED = keyDate('served', 'order-served', '2026-11-07');
const words = (flags: ReturnType<typeof foldFlags>) =>
  flags.map(({ of, answer, date }) => `${of} ${answer} ${date.id}`);
const flagsOf = (
  at: string,
  dates: readonly KeyDate[],
  precision: StatedTime['precision'] = 'minute',
) => {
  const published = { raw: at, at: `${at}:00.000Z`, precision };
  return flagsOfTimes(
    { id: 'A', capturedAt: '2026-11-04T00:00:00.000Z', stated: { published } },
    dates,
  );
};
const shown = (at: string, dates: readonly KeyDate[], precision?: StatedTime['precision']) =>
  words(flagsToShow(flagsOf(at, dates, precision)));

describe('folding date flags', () => {
  it('leaves out that it was after the making where it was after the service', () => {
    expect(shown('2026-11-08T00:00', [MADE, SERVED])).toEqual(['published after served']);
    expect(shown('2026-11-06T10:00', [MADE, SERVED])).toEqual(['published after made']);
  });

  it('leaves nothing out where the service cannot be told', () => {
    expect(shown('2026-11-07T10:00', [MADE, SERVED])).toEqual([
      'published after made',
      'published cannot-tell served',
    ]);
    expect(shown('2026-11-01T00:00', [MADE, SERVED], 'month')).toEqual([
      'published cannot-tell made',
      'published cannot-tell served',
    ]);
  });

  it('folds each order by itself, and none that was made after the service', () => {
    const older = keyDate('older', 'order-made', '2026-10-01');
    const later = keyDate('later', 'order-made', '2026-11-08');
    expect(shown('2026-11-20T00:00', [older, MADE, SERVED, later])).toEqual([
      'published after older',
      'online after older',
      'published after served',
      'published after later',
    ]);
  });

  it('folds an order made and served on one day', () => {
    const sameDay = keyDate('served', 'order-served', '2026-11-05');
    expect(shown('2026-11-06T00:00', [MADE, sameDay])).toEqual(['published after served']);
  });

  it('keeps what lies before, and what is said of another time', () => {
    const flags = flagsOf('2026-11-08T00:00', [MADE, SERVED]);
    expect(words(foldFlags(flags))).toEqual([
      'online before made',
      'published after served',
      'online before served',
    ]);
  });
});
