import { describe, expect, it } from 'vitest';
import type { Observation, OrderedAct } from '../../../lib/casework/remedies/act-evidence.ts';
import { listLateObservations } from '../../../lib/casework/remedies/late-observations.ts';
import { listObservedDays } from '../../../lib/casework/remedies/observed-days.ts';

const act = (fields: Partial<OrderedAct> = {}): OrderedAct => ({
  id: 'act',
  type: 'homepage-statement',
  words: '',
  channels: [],
  recipients: [],
  wrongs: [],
  due: { at: '2026-11-24T16:00:00.000Z', precision: 'day', timeZone: 'Asia/Shanghai' },
  ...fields,
});
const seen = (item: string, verdict: Observation['verdict'] = 'met'): Observation => ({
  id: item,
  act: 'act',
  item,
  verdict,
  channels: [],
  recipients: [],
  note: '',
});
const CAPTURED: Record<string, string> = {
  early: '2026-11-20T00:00:00.000Z',
  onDay: '2026-11-25T15:59:59.000Z',
  after: '2026-11-25T16:00:00.000Z',
  later: '2026-11-28T00:00:00.000Z',
};
const evidence = (pushes: { item: string; at: string }[] = []) => ({
  observations: [],
  visits: [],
  pushes: pushes.map(({ item, at }) => ({
    id: item,
    item,
    channel: 'app' as const,
    recipients: [],
    time: { at, precision: 'minute' as const, timeZone: 'Asia/Shanghai' },
  })),
  capturedAt: (item: string) => CAPTURED[item],
  timeZone: 'Asia/Shanghai',
  checkedAt: '2026-11-28T00:00:00.000Z',
});
const late = (of: OrderedAct, items: Observation[], pushes?: { item: string; at: string }[]) =>
  listLateObservations(of, items, evidence(pushes)).map(({ item }) => item);

describe('listLateObservations', () => {
  it('counts the whole due day as in time, in the zone of the due time', () => {
    expect(late(act(), [seen('onDay'), seen('after')])).toEqual(['after']);
  });

  it('is empty without a due time, and ignores what was not performed or has no time', () => {
    expect(late(act({ due: undefined as never }), [seen('later')])).toEqual([]);
    expect(late(act(), [seen('later', 'not-met'), seen('no-such-item')])).toEqual([]);
  });

  it('judges a lasting act by its first performance only', () => {
    const lasting = act({ durationDays: 7 });
    expect(late(lasting, [seen('later'), seen('early')])).toEqual([]);
    expect(late(lasting, [seen('later'), seen('after')])).toEqual(['after']);
  });

  it('prefers the time of a push to the time of its capture', () => {
    expect(
      late(act(), [seen('later')], [{ item: 'later', at: '2026-11-24T00:00:00.000Z' }]),
    ).toEqual([]);
    expect(
      late(act(), [seen('early')], [{ item: 'early', at: '2026-11-26T00:00:00.000Z' }]),
    ).toEqual(['early']);
  });
});

describe('listObservedDays', () => {
  it('counts from the first day on which the act was seen performed', () => {
    const items = [seen('early', 'not-met'), seen('onDay'), seen('later', 'not-met')];
    expect(listObservedDays(act({ durationDays: 4 }), items, evidence())).toEqual([
      { day: '2026-11-25', verdict: 'met', items: ['onDay'] },
      { day: '2026-11-26', verdict: 'not-looked-at', items: [] },
      { day: '2026-11-27', verdict: 'not-looked-at', items: [] },
      { day: '2026-11-28', verdict: 'not-met', items: ['later'] },
    ]);
  });

  it('says that an act was seen both performed and not performed on one day', () => {
    const items = [seen('onDay'), seen('onDay', 'not-met')];
    expect(listObservedDays(act({ durationDays: 1 }), items, evidence())).toEqual([
      { day: '2026-11-25', verdict: 'both', items: ['onDay'] },
    ]);
  });

  it('is empty without a duration, or if the act was never seen performed', () => {
    expect(listObservedDays(act(), [seen('onDay')], evidence())).toEqual([]);
    const never = [seen('onDay', 'not-met'), seen('no-such-item')];
    expect(listObservedDays(act({ durationDays: 3 }), never, evidence())).toEqual([]);
  });
});
