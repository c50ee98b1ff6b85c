import { describe, expect, it } from 'vitest';
import type { OrderedAct, VisitOfAct } from '../../../lib/casework/remedies/act-evidence.ts';
import { checkAct } from '../../../lib/casework/remedies/check-act.ts';
import type { Verdict } from '../../../lib/casework/remedies/verdict.ts';
import { VISIT_STATES, type VisitState } from '../../../lib/evidence/watch/visit-state.ts';

const ZONE = 'Asia/Shanghai';
const act = (fields: Partial<OrderedAct> = {}): OrderedAct => ({
  ...{ id: 'act', type: 'homepage-statement', words: '' },
  ...{ channels: [], recipients: [], wrongs: [] },
  ...fields,
});
const visit = (state: VisitState, at: string, fields: Partial<VisitOfAct> = {}): VisitOfAct => ({
  ...{ id: at, watch: 'w', act: 'act', url: 'https://a.example/', route: 'session', due: at },
  ...{ of: 'w1', state, item: `i-${at}` },
  ...(state !== 'missed' && { at }),
  ...fields,
});
const check = (ordered: OrderedAct, visits: VisitOfAct[], observed: [string, Verdict][] = []) =>
  checkAct(ordered, {
    observations: observed.map(([item, verdict]) => ({
      ...{ id: item, act: 'act', item, verdict, channels: [], recipients: [], note: '' },
    })),
    ...{ pushes: [], visits, timeZone: ZONE, checkedAt: '2026-11-27T12:00:00.000Z' },
    capturedAt: (item) => item.slice(2),
  });

/** What one visit counts as: of a text that is to be up, and of one that is to be down. */
const CASES: { readonly [S in VisitState]: readonly [up: string, down: string] | undefined } = {
  same: ['met', 'not-met'],
  'marked-edited': ['met', 'not-met'],
  changed: ['cannot-tell', 'cannot-tell'],
  notice: ['not-met', 'met'],
  'not-found': ['not-met', 'met'],
  'soft-not-found': ['not-met', 'met'],
  'login-wall': ['cannot-tell', 'cannot-tell'],
  captcha: ['cannot-tell', 'cannot-tell'],
  redirected: ['cannot-tell', 'cannot-tell'],
  'network-failure': ['cannot-tell', 'cannot-tell'],
  'cannot-tell': ['cannot-tell', 'cannot-tell'],
  missed: undefined,
};
const AT = '2026-11-21T02:00:00.000Z';

describe('what a visit shows of an ordered act', () => {
  it.each(VISIT_STATES)(
    '%s: of a text to be put up for days, and of one to be taken down',
    (state) => {
      const up = check(act({ durationDays: 7 }), [visit(state, AT)]).visits;
      const down = check(act({ type: 'delete', wrongs: ['w1'] }), [visit(state, AT)]).visits;
      const [one, other] = CASES[state] ?? [];
      expect([up[0]?.verdict, down[0]?.verdict]).toEqual([one, other]);
    },
  );

  it('counts a text that is still there as a person judged the capture it is compared with', () => {
    const later = [visit('same', AT)];
    for (const verdict of ['not-met', 'cannot-tell', 'met'] as const)
      expect(check(act(), later, [['w1', verdict]]).visits[0]?.verdict).toBe(verdict);
  });

  it('tells nothing of what was there when a watch began, until a person judges it', () => {
    const first = visit('same', AT, { of: 'i-first', item: 'i-first' });
    const later = visit('same', '2026-11-22T02:00:00.000Z', { of: 'i-first' });
    const verdicts = (observed: [string, Verdict][] = []) =>
      check(act(), [first, later], observed).visits.map(({ verdict }) => verdict);
    expect(verdicts()).toEqual(['cannot-tell', 'cannot-tell']);
    expect(verdicts([['i-first', 'met']])).toEqual(['met']);
    expect(verdicts([['i-first', 'not-met']])).toEqual(['not-met']);
  });

  it('says why nothing can be told of it', () => {
    const unclear = visit('cannot-tell', AT, { why: 'short-text' });
    expect(check(act(), [unclear]).visits[0]?.why).toBe('short-text');
  });

  it('says nothing of a page that is watched for another act, or for none', () => {
    const others = [visit('same', AT, { act: 'other' })];
    expect(check(act(), others).verdict).toBe('not-checked');
  });

  it('does not hold a text against an order to delete before the act is due', () => {
    const due = { at: '2026-11-21T16:00:00.000Z', precision: 'day', timeZone: ZONE } as const;
    const ordered = act({ type: 'delete', wrongs: ['w1'], due });
    expect(check(ordered, [visit('same', '2026-11-22T15:59:00.000Z')]).visits).toEqual([]);
    expect(check(ordered, [visit('same', '2026-11-22T16:00:00.000Z')]).verdict).toBe('not-met');
  });

  it('takes an edited page as showing the text only where none of it is gone', () => {
    const difference = {
      ...({ before: 'sha256:a', after: 'sha256:b', gone: 4, came: 0 } as const),
      ignored: { count: 0, time: 0 },
    };
    const edited = visit('marked-edited', AT, { difference });
    expect(check(act({ durationDays: 7 }), [edited]).visits[0]?.verdict).toBe('cannot-tell');
  });

  it('does not hold the end of a text against an act without an ordered duration', () => {
    const seen = check(act(), [visit('same', AT), visit('not-found', '2026-11-22T02:00:00.000Z')]);
    expect(seen.visits.map(({ verdict }) => verdict)).toEqual(['met', 'cannot-tell']);
    expect(seen.verdict).toBe('met');
  });

  it('takes nothing about a clarification from the page of the wrong item', () => {
    const ordered = act({ type: 'clarify', wrongs: ['w1'] });
    expect(check(ordered, [visit('same', AT)]).verdict).toBe('not-checked');
  });

  it('takes from a visit signed out only that the text was observed', () => {
    const out = { route: 'no-session', due: AT } as const;
    const ordered = act({ type: 'delete', wrongs: ['w1'] });
    const blocked = [visit('notice', AT), visit('same', '2026-11-21T02:01:00.000Z', out)];
    expect(check(ordered, blocked).verdict).toBe('not-met');
    expect(check(ordered, [visit('not-found', AT, out)]).verdict).toBe('cannot-tell');
    const own = { ...out, comparedWith: 'o' };
    expect(check(ordered, [visit('same', AT, own)]).verdict).toBe('cannot-tell');
  });

  it('gives way to a person who judged the same capture', () => {
    const found = check(act({ durationDays: 7 }), [visit('not-found', AT)], [[`i-${AT}`, 'met']]);
    expect(found.visits).toEqual([]);
    expect(found.days[0]).toMatchObject({ verdict: 'met', items: [`i-${AT}`] });
  });
});

describe('the days of an ordered duration, from visits alone', () => {
  const on = (day: string, hour = '02') => `2026-11-${day}T${hour}:00:00.000Z`;
  const found = check(act({ durationDays: 8 }), [
    visit('same', on('21')),
    visit('network-failure', on('21', '05')),
    visit('not-found', on('22')),
    visit('login-wall', on('23')),
    visit('captcha', on('23', '05')),
    visit('missed', on('24')),
    visit('same', on('25')),
    visit('notice', on('25', '05')),
    // The 26th in Shanghai.
    visit('same', on('25', '16')),
  ]);

  it('are met, not met, cannot tell, not looked at, both and to come, with captures', () => {
    expect(found.days.map(({ day, verdict }) => [day.slice(8), verdict])).toEqual([
      ['21', 'met'],
      ['22', 'not-met'],
      ['23', 'cannot-tell'],
      ['24', 'not-looked-at'],
      ['25', 'both'],
      ['26', 'met'],
      ['27', 'not-looked-at'],
      ['28', 'to-come'],
    ]);
    expect(found.days[2]?.items).toEqual([`i-${on('23')}`, `i-${on('23', '05')}`]);
    expect(found.days[3]?.items).toEqual([]);
    expect(found.verdict).toBe('not-met');
  });
});
