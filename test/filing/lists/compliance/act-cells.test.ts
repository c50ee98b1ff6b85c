import { describe, expect, it } from 'vitest';
import type { ActCheck } from '../../../../lib/casework/remedies/check-act.ts';
import type { CaseTime, OrderedAct } from '../../../../lib/evidence/casework.ts';
import {
  dayLines,
  paidCell,
  reachLines,
  sumCell,
} from '../../../../lib/filing/lists/compliance/act-cells.ts';
import { openList } from '../../../../lib/filing/lists/kit/open-list.ts';
import { runText } from '../../../../lib/filing/model/run-text.ts';
import { fillIn } from '../../../../lib/words/fill-in.ts';
import { alertMatter } from '../../../support/filing/alert-matter.ts';
import { dayOf, NO_PLACES } from '../../../support/filing/made-items.ts';

const list = openList(alertMatter(), NO_PLACES, 'en');
const { filingCompliance: words } = list.words;

const act = (more: Partial<OrderedAct>): OrderedAct => ({
  ...{ id: 'A', matterId: 'm', kind: 'act', type: 'pay', words: 'pay', wrongs: [] },
  ...{ channels: [], recipients: [] },
  ...more,
});

const textOf = (cell: { readonly paragraphs: readonly (readonly unknown[])[] }) =>
  cell.paragraphs.map((runs) => runs.map((run) => runText(run as string)).join('')).join('\n');

const minute = (at: string): CaseTime => ({ at, precision: 'minute', timeZone: 'Asia/Shanghai' });

describe('whether a sum was paid in time', () => {
  const paid = (paidOn: CaseTime, due: CaseTime) => textOf(paidCell(list, act({ paidOn, due })));

  it.each([
    ['the day before', dayOf('2026-11-19'), dayOf('2026-11-20'), 'paidInTime'],
    ['the day itself', dayOf('2026-11-20'), dayOf('2026-11-20'), 'paidInTime'],
    ['the day after', dayOf('2026-11-21'), dayOf('2026-11-20'), 'paidLate'],
    [
      'the last minute of the day',
      minute('2026-11-20T15:59:00.000Z'),
      dayOf('2026-11-20'),
      'paidInTime',
    ],
    [
      'the first minute of the next day in the zone of the case',
      minute('2026-11-20T16:00:00.000Z'),
      dayOf('2026-11-20'),
      'paidLate',
    ],
    [
      'a day on which it was due at noon',
      dayOf('2026-11-20'),
      minute('2026-11-20T04:00:00.000Z'),
      'paidUnclear',
    ],
  ] as const)('on %s', (_, paidOn, due, key) => {
    expect(paid(paidOn, due).split('\n').at(-1)).toBe(words[key]);
  });

  it('is not said where no due date is known', () => {
    const cell = textOf(paidCell(list, act({ paidOn: dayOf('2026-11-20') })));
    expect(cell.split('\n')).toHaveLength(1);
    expect(cell).toContain('2026-11-20');
  });

  it('is a blank for a sum of which no payment is known, and a dash for an act without one', () => {
    expect(textOf(paidCell(list, act({})))).toBe('＿＿＿＿');
    expect(textOf(paidCell(list, act({ type: 'remove' as never })))).toBe('—');
    expect([textOf(sumCell(act({}))), textOf(sumCell(act({ type: 'remove' as never })))]).toEqual([
      ...['＿＿＿＿', '—'],
    ]);
    expect(textOf(sumCell(act({ type: 'remove' as never, sum: '100' })))).toBe('100');
  });
});

describe('the days of an act', () => {
  const check = (...verdicts: readonly string[]) =>
    ({
      days: verdicts.map((verdict, at) => ({ day: `2026-11-0${at + 1}`, verdict })),
    }) as unknown as ActCheck;

  it('are counted and listed for each state, and every day is in one of them', () => {
    const made = dayLines(
      list,
      act({ durationDays: 4 }),
      check('met', 'not-met', 'cannot-tell', 'met', 'not-looked-at'),
    );
    const text = made.join('\n');
    expect(text).toContain('2 (2026-11-01, 2026-11-04)');
    expect(text).toContain('1 (2026-11-02)');
    expect(text).toContain(`${fillIn(words.daysUnclear, { count: 1 })} (2026-11-03)`);
    expect(text).toContain(`${fillIn(words.daysUnseen, { count: 1 })} (2026-11-05)`);
  });

  it('still to come and those with both states stand apart', () => {
    const text = dayLines(
      list,
      act({ durationDays: 3 }),
      check('both', 'not-looked-at', 'to-come'),
    );
    expect(text.slice(1)).toEqual([
      fillIn(words.daysMet, { count: 0 }),
      fillIn(words.daysNotMet, { count: 0 }),
      `${fillIn(words.daysBoth, { count: 1 })} (2026-11-01)`,
      `${fillIn(words.daysUnseen, { count: 1 })} (2026-11-02)`,
      `${fillIn(words.daysToCome, { count: 1 })} (2026-11-03)`,
    ]);
  });

  it('of which none was not met list none', () => {
    const made = dayLines(list, act({ durationDays: 1 }), check('met')).join('\n');
    expect(made.match(/\(/gu)).toHaveLength(1);
  });

  it('have not begun where there is none, and are not ordered where no duration is', () => {
    expect(dayLines(list, act({ durationDays: 7 }), check())).toHaveLength(2);
    expect(dayLines(list, act({}), check('met'))).toEqual([words.noDuration]);
  });
});

describe('channels and recipients of an act', () => {
  it.each([
    [[], [], 1],
    [['in-site'], [], 1],
    [[], ['a', 'b'], 1],
    [['in-site'], ['a'], 2],
  ])('with %j and %j are %i lines', (channels, recipients, count) => {
    const made = reachLines(list, { channels, recipients } as never, 'none').filter(Boolean);
    expect(made).toHaveLength(count);
    expect(made.includes('none')).toBe(channels.length + recipients.length === 0);
  });
});
