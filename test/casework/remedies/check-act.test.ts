import { describe, expect, it } from 'vitest';
import { dayOf, daysBetween, daysFrom } from '../../../lib/casework/dates/days.ts';
import { checkAct } from '../../../lib/casework/remedies/check-act.ts';
import type { Observation, OrderedAct, Push, Visit } from '../../../lib/evidence/casework.ts';

const ZONE = 'Asia/Shanghai';
const entry = { matterId: 'm' } as const;
const act = (fields: Partial<OrderedAct>): OrderedAct => ({
  ...entry,
  id: 'act',
  kind: 'act',
  type: 'clarify',
  words: '',
  channels: [],
  recipients: [],
  wrongs: [],
  ...fields,
});
const seen = (item: string, fields: Partial<Observation> = {}): Observation => ({
  ...entry,
  id: `o-${item}`,
  kind: 'observation',
  act: 'act',
  item,
  verdict: 'met',
  channels: [],
  recipients: [],
  note: '',
  ...fields,
});
const push = (
  item: string,
  channel: Push['channel'],
  recipients: string[] = [],
  at?: string,
): Push => ({
  ...entry,
  id: `p-${item}-${channel}`,
  kind: 'push',
  item,
  channel,
  recipients,
  ...(at && { time: { at, precision: 'minute', timeZone: ZONE } }),
});
const check = (
  ordered: OrderedAct,
  observations: Observation[],
  pushes: Push[] = [],
  captured: Record<string, string> = {},
  visits: Visit[] = [],
) =>
  checkAct(ordered, {
    ...{ observations, pushes, visits, capturedAt: (item) => captured[item], timeZone: ZONE },
    checkedAt: '2026-11-25T17:00:00.000Z', // the 26th in Shanghai
  });

describe('a clarification in the same way within the same scope', () => {
  const wrongs = [
    push('w1', 'in-site', ['订阅用户']),
    push('w2', 'daily-report', ['订阅用户', '会员']),
  ];
  const ordered = act({ wrongs: ['w1', 'w2'] });

  it('must reach what every wrong push reached, and names what is missing', () => {
    const found = check(ordered, [seen('c')], [...wrongs, push('c', 'in-site', ['订阅用户'])]);
    expect(found.missing).toEqual({ channels: ['daily-report'], recipients: ['会员'] });
    expect(found.verdict).toBe('cannot-tell');
  });

  it('is not met once someone looked where it should be and it was not there', () => {
    const absent = seen('d', { verdict: 'not-met', channels: ['daily-report'] });
    const found = check(ordered, [seen('c', { channels: ['in-site'] }), absent], wrongs);
    expect([found.verdict, found.missing.channels]).toEqual(['not-met', ['daily-report']]);
  });

  it('is met when all are reached, and not checked yet while nothing was observed', () => {
    const full = seen('c', {
      channels: ['in-site', 'daily-report'],
      recipients: ['订阅用户', '会员'],
    });
    expect(check(ordered, [full], wrongs)).toMatchObject({
      verdict: 'met',
      missing: { channels: [], recipients: [] },
    });
    expect(check(ordered, [], wrongs).verdict).toBe('not-checked');
    expect(check(ordered, [seen('c', { act: 'another' })], wrongs).verdict).toBe('not-checked');
  });

  it('is late when it was pushed after the day on which it was due, and not within it', () => {
    const due = { at: '2026-11-24T16:00:00.000Z', precision: 'day', timeZone: ZONE } as const;
    const at = (time: string) =>
      check(act({ due }), [seen('c')], [push('c', 'app', [], time)]).late.map(({ item }) => item);
    expect(at('2026-11-25T15:59:00.000Z')).toEqual([]);
    expect(at('2026-11-25T16:00:00.000Z')).toEqual(['c']);
  });
});

describe('a statement that must stand for some days', () => {
  const ordered = act({ type: 'homepage-statement', durationDays: 7 });
  const captured = {
    d1: '2026-11-20T17:00:00.000Z', // the 21st in Shanghai
    d2: '2026-11-22T03:00:00.000Z',
    d3: '2026-11-23T03:00:00.000Z',
    d4: '2026-11-24T03:00:00.000Z',
  };

  it('names each day: up, down, not looked at, or still to come', () => {
    const up = ['d1', 'd2', 'd3'].map((item) => seen(item));
    const found = check(ordered, [...up, seen('d4', { verdict: 'not-met' })], [], captured);
    expect(found.days).toEqual([
      { day: '2026-11-21', verdict: 'met', items: ['d1'] },
      { day: '2026-11-22', verdict: 'met', items: ['d2'] },
      { day: '2026-11-23', verdict: 'met', items: ['d3'] },
      { day: '2026-11-24', verdict: 'not-met', items: ['d4'] },
      { day: '2026-11-25', verdict: 'not-looked-at', items: [] },
      { day: '2026-11-26', verdict: 'not-looked-at', items: [] },
      { day: '2026-11-27', verdict: 'to-come', items: [] },
    ]);
    expect(found.verdict).toBe('not-met');
    expect(check(ordered, up, [], captured).verdict).toBe('cannot-tell');
  });
});

describe('an order to cease', () => {
  it('is about each wrong item', () => {
    const found = check(act({ type: 'delete', wrongs: ['w1', 'w2'] }), [
      seen('a', { about: 'w1' }),
      seen('b', { about: 'w2', verdict: 'not-met' }),
    ]);
    expect(found.wrongs).toEqual([
      { item: 'w1', verdict: 'met' },
      { item: 'w2', verdict: 'not-met' },
    ]);
    expect(found.verdict).toBe('not-met');
    expect(
      check(act({ type: 'delete', wrongs: ['w1', 'w2'] }), [seen('a', { about: 'w1' })]).verdict,
    ).toBe('cannot-tell');
  });
});

describe('days', () => {
  it('are those of a zone, and are counted on the calendar', () => {
    expect(dayOf('2026-11-20T16:00:00.000Z', ZONE)).toBe('2026-11-21');
    expect(daysFrom('2026-12-30', 4)).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
    expect(daysBetween('2014-05-15', '2019-05-15')).toBe(1826);
  });
});
