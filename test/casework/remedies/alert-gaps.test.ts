import { describe, expect, it } from 'vitest';
import { alertGaps } from '../../../lib/casework/remedies/alert-gaps.ts';
import { worstVerdict } from '../../../lib/casework/remedies/verdict.ts';
import type { CaseTime } from '../../../lib/evidence/casework.ts';
import type { StatedTime } from '../../../lib/evidence/item.ts';

const recorded = (at: string, precision: CaseTime['precision'] = 'day'): CaseTime => ({
  ...{ at, precision, timeZone: 'Asia/Shanghai' },
});
/** 13 May 2014 in Shanghai. */
const RECORD = recorded('2014-05-12T16:00:00.000Z');

describe('the days between an alert and the official record', () => {
  it.each<[string, StatedTime, StatedTime | undefined, CaseTime | undefined, object]>([
    [
      'the alert claims a later day and was pushed years after',
      { raw: '2021年8月20日' },
      { raw: '2021-08-22 09:15', at: '2021-08-22T01:15:00.000Z', precision: 'minute' },
      RECORD,
      { fromClaim: -2656, fromPush: -2658 },
    ],
    ['the alert claims the very day', { raw: '2014-05-13' }, undefined, RECORD, { fromClaim: 0 }],
    ['the alert claims an earlier day', { raw: '2014/5/1' }, undefined, RECORD, { fromClaim: 12 }],
    [
      'the record is known to the minute, just before midnight of its zone',
      { raw: '2014-05-13' },
      undefined,
      recorded('2014-05-13T15:59:00.000Z', 'minute'),
      { fromClaim: 0 },
    ],
    ['there is no record', { raw: '2014-05-13' }, { raw: '2014-05-13' }, undefined, {}],
    [
      'the record is known to the month alone',
      { raw: '2014-05-13' },
      undefined,
      recorded('2014-04-30T16:00:00.000Z', 'month'),
      {},
    ],
    ['the claim is a month', { raw: '2014年5月' }, { raw: '2014-05-14' }, RECORD, { fromPush: -1 }],
    ['the claim is a day that no calendar has', { raw: '2014-02-30' }, undefined, RECORD, {}],
  ])('are counted where they can be: %s', (_, eventDate, pushed, record, gaps) => {
    expect(alertGaps({ eventDate }, pushed, record)).toEqual(gaps);
  });

  it('are none of an alert that claims no date', () => {
    expect(alertGaps({}, undefined, RECORD)).toEqual({});
  });
});

describe('the verdict of several parts', () => {
  it.each([
    [[], 'cannot-tell'],
    [['met'], 'met'],
    [['met', 'met'], 'met'],
    [['met', 'cannot-tell'], 'cannot-tell'],
    [['cannot-tell', 'not-met', 'met'], 'not-met'],
    [['not-met'], 'not-met'],
  ] as const)('of %j is %s', (parts, verdict) => {
    expect(worstVerdict(parts)).toBe(verdict);
  });
});
