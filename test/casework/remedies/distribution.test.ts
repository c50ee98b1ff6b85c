import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distributionsOfPushes,
  mergeDistributions,
  missingFrom,
} from '../../../lib/casework/remedies/distribution.ts';
import { type Verdict, worstVerdict } from '../../../lib/casework/remedies/verdict.ts';
import { CHANNELS } from '../../../lib/evidence/casework.ts';

const distribution = fc.record({
  channels: fc.subarray([...CHANNELS]),
  recipients: fc.subarray(['members', 'subscribers', 'public']),
});

describe('mergeDistributions', () => {
  it('lists each channel and recipient once, in the order of first mention', () => {
    expect(
      mergeDistributions([
        { channels: ['app', 'e-mail'], recipients: ['b'] },
        { channels: ['e-mail', 'in-site'] },
        { recipients: ['a', 'b'] },
      ]),
    ).toEqual({ channels: ['app', 'e-mail', 'in-site'], recipients: ['b', 'a'] });
    expect(mergeDistributions([])).toEqual({ channels: [], recipients: [] });
  });
});

describe('missingFrom', () => {
  it('together with what was performed covers all that was ordered, and nothing else', () => {
    fc.assert(
      fc.property(distribution, distribution, (ordered, performed) => {
        const missing = missingFrom(ordered, performed);
        for (const key of ['channels', 'recipients'] as const) {
          const left: readonly string[] = missing[key];
          const done: readonly string[] = performed[key];
          expect(left.every((one) => (ordered[key] as string[]).includes(one))).toBe(true);
          expect(left.some((one) => done.includes(one))).toBe(false);
          for (const one of ordered[key]) expect([...left, ...done]).toContain(one);
        }
      }),
    );
  });
});

describe('distributionsOfPushes', () => {
  it('takes only the pushes of the items asked for', () => {
    const pushes = [
      { id: '1', item: 'a', channel: 'app', recipients: ['x'] },
      { id: '2', item: 'b', channel: 'e-mail', recipients: [] },
    ] as const;
    expect(distributionsOfPushes(pushes, ['a', 'c'])).toEqual([
      { channels: ['app'], recipients: ['x'] },
    ]);
  });
});

describe('worstVerdict', () => {
  it.each<[readonly Verdict[], Verdict]>([
    [[], 'cannot-tell'],
    [['met'], 'met'],
    [['met', 'cannot-tell'], 'cannot-tell'],
    [['cannot-tell', 'not-met', 'met'], 'not-met'],
  ])('of %j is %s', (verdicts, worst) => {
    expect(worstVerdict(verdicts)).toBe(worst);
  });
});

it('a group that was reached is not missing because a page also states its number', () => {
  const of = (...recipients: string[]) => ({ channels: [], recipients });
  const ordered = of('订阅该企业的用户', '会员（2 级）');
  expect(missingFrom(ordered, of('订阅该企业的用户（共 1,291 人）')).recipients).toEqual([
    '会员（2 级）',
  ]);
  expect(missingFrom(of('（12）'), of('')).recipients).toEqual(['（12）']);
});
