import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAME_CLOCK_MS } from '../../../lib/evidence/chain/same-clock.ts';
import { finding } from '../../../lib/verify/finding.ts';
import { asOne, checkForm, checkOrder, parseInstant } from '../../../lib/verify/history/instant.ts';
import { changeIn, memberOf } from '../../../lib/verify/history/log-detail.ts';

describe('a time in the form of the format', () => {
  it('is whatever a clock writes, to the millisecond', () => {
    const date = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (at) => {
        expect(parseInstant(at.toISOString())).toBe(at.getTime());
      }),
    );
    expect(parseInstant('2024-02-29T23:59:59Z')).toBe(Date.parse('2024-02-29T23:59:59Z'));
  });

  it.each([
    '2026-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T23:60:00Z',
    '2026-01-01T23:59:60Z',
    '2026-01-01T00:00:00+08:00',
    '2026-01-01T00:00:00',
    '2026-01-01',
    ' 2026-01-01T00:00:00Z',
    '２０２６-01-01T00:00:00Z',
    '',
  ])('is not %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('that is not in it is one finding a file, which says how many more there are', () => {
    const wrong = (what: string) => ({ what, at: 'noon' });
    const right = { what: 'Its sealing', at: '2026-01-01T00:00:00Z' };
    expect(checkForm([right, { what: 'Its time', at: undefined }], 'p')).toEqual([]);
    const [one] = checkForm([right, wrong('Its capture')], 'p');
    expect(one).toMatchObject({
      code: 'TIME_MALFORMED',
      detail: 'Its capture is "noon"',
      path: 'p',
    });
    const [many] = checkForm([wrong('A'), right, wrong('B'), wrong('C')], 'p');
    expect(many?.detail).toBe('A is "noon", and 2 more are no times either');
    const [long] = checkForm([{ what: 'A', at: 'x'.repeat(999) }], 'p');
    expect(long?.detail).toBe(`A is "${'x'.repeat(60)}"`);
  });
});

describe('two times of one clock', () => {
  const stated = (at: string | undefined) => ({ what: 'A time', at });
  const order = (earlier: string | undefined, later: string | undefined) =>
    checkOrder(stated(earlier), stated(later), SAME_CLOCK_MS, 'p').length;
  const at = '2026-01-01T12:00:00.000Z';

  it.each([
    ['five minutes back', '2026-01-01T11:55:00.000Z', 0],
    ['a millisecond more', '2026-01-01T11:54:59.999Z', 1],
    ['a day on', '2026-01-02T12:00:00.000Z', 0],
    ['the day before, over midnight', '2025-12-31T23:59:59.000Z', 1],
  ])('contradict one another only beyond the tolerance: %s', (_, later, faults) => {
    expect(order(at, later)).toBe(faults);
  });

  it('are not compared where one is not stated or cannot be read', () => {
    expect([order(undefined, at), order(at, undefined), order(at, 'noon')]).toEqual([0, 0, 0]);
  });

  it('are named in the order in which they contradict', () => {
    const [found] = checkOrder(
      { what: 'its capture', at },
      { what: 'Its sealing', at: '2025-01-01T00:00:00Z' },
      0,
      'p',
    );
    expect(found?.detail).toBe(`Its sealing (2025-01-01T00:00:00Z) is before its capture (${at})`);
  });
});

describe('findings of one kind', () => {
  const one = (detail: string) => finding('TIMES_CONTRADICT', detail, 'p');

  it('are the first of them, with how many more are like it', () => {
    expect(asOne([])).toEqual([]);
    expect(asOne([one('a')])).toEqual([one('a')]);
    expect(asOne([one('a'), one('b'), one('c')])).toEqual([one('a; 2 more like it')]);
  });
});

describe('a member of what a log line states', () => {
  it.each<[unknown, unknown]>([
    [{ a: 1 }, 1],
    [{ a: undefined }, undefined],
    [[], undefined],
    [null, undefined],
    ['a', undefined],
    [Object.create({ a: 1 }), undefined],
  ])('of %j is its own alone: %j', (value, expected) => {
    expect(memberOf(value, 'a')).toBe(expected);
  });

  it('is a change where it says what it became, though not what it was', () => {
    expect(changeIn({ role: { from: '', to: 'other' } }, 'role')).toEqual({
      from: '',
      to: 'other',
    });
    expect(changeIn({ role: { to: '' } }, 'role')).toEqual({ from: undefined, to: '' });
    expect(changeIn({ role: { from: '' } }, 'role')).toBeUndefined();
    expect(changeIn({ role: 'other' }, 'role')).toBeUndefined();
    expect(changeIn({}, 'constructor')).toBeUndefined();
  });
});
