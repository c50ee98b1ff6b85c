import { describe, expect, it } from 'vitest';
import type { Capture } from '../../../lib/casework/captures.ts';
import { flagsOfItem } from '../../../lib/casework/dates/date-flags.ts';
import { orderRelation } from '../../../lib/casework/dates/order-relation.ts';
import { type VisitOfItem, visitsOfItem } from '../../../lib/casework/visits/visits-of-item.ts';
import type { KeyDate } from '../../../lib/evidence/casework.ts';
import type { VisitState } from '../../../lib/evidence/watch/visit-state.ts';

const day = (n: number): string => `2026-11-${n}T02:00:00.000Z`;
const served: KeyDate = {
  ...{ id: 'd', matterId: 'm', kind: 'key-date', type: 'order-served', note: '' },
  time: { at: day(22), precision: 'second', timeZone: 'UTC' },
};
/** A page without a post, so that no capture of it shows a text by itself. */
const capture = (id: string, n: number): Capture => ({
  id,
  record: { capturedAt: day(n), page: { url: 'https://a.example/1' } },
});
const item = capture('x', 20);
const visit = (state: VisitState, n: number, gone = 0): VisitOfItem => ({
  ...{ of: 'x', state, due: day(n), at: day(n), item: `v${n}` },
  difference: {
    ...{ before: 'sha256:a', after: 'sha256:b', gone, came: 0 },
    ignored: { count: 0, time: 0 },
  },
});
const flagsOf = (visits: readonly VisitOfItem[]) =>
  flagsOfItem(item, [served], [], visitsOfItem('x', visits)).map(
    ({ of, answer, by }) => `${of} ${answer} ${by ?? ''}`,
  );

describe('the flags of an item take the visits of its page', () => {
  it.each<readonly [string, readonly VisitOfItem[], string]>([
    ['no visit', [], 'online before x'],
    ['seen after the order was served', [visit('same', 23)], 'online after v23'],
    ['edited, and the whole text is there', [visit('marked-edited', 23)], 'online after v23'],
    ['edited, and some of it is gone', [visit('marked-edited', 23, 3)], 'online before x'],
    ['another text', [visit('changed', 23)], 'online before x'],
    ['a wall', [visit('login-wall', 23)], 'online before x'],
    [
      'not found, after it was seen',
      [visit('same', 21), visit('not-found', 23)],
      'online before v21',
    ],
    [
      'seen signed out alone',
      [visit('notice', 23), { ...visit('same', 24), route: 'no-session' }],
      'online after v24',
    ],
    [
      'signed out, compared with what that route shows',
      [{ ...visit('same', 23), route: 'no-session', comparedWith: 'o' }],
      'online before x',
    ],
    ['a visit of another item', [{ ...visit('same', 23), of: 'y' }], 'online before x'],
  ])('online: %s', (_, visits, expected) => {
    expect(flagsOf(visits).filter((flag) => flag.startsWith('online'))).toEqual([expected]);
  });

  it.each<readonly [string, readonly VisitOfItem[], readonly string[]]>([
    ['never', [visit('same', 21), visit('same', 23)], []],
    ['after', [visit('same', 23), visit('changed', 25)], ['changed after v25']],
    ['before', [visit('same', 20), visit('changed', 21)], ['changed before v21']],
    ['around', [visit('same', 21), visit('changed', 23)], ['changed cannot-tell v23']],
    [
      'past a wall',
      [visit('same', 21), visit('captcha', 23), visit('changed', 25)],
      ['changed cannot-tell v25'],
    ],
    ['unseen before', [visit('changed', 23)], []],
    [
      'seen by one route, changed by the other',
      [visit('same', 23), { ...visit('changed', 25), route: 'no-session' }],
      [],
    ],
    ['gone before', [visit('same', 21), visit('not-found', 23), visit('changed', 25)], []],
  ])('changed, told between two visits alone: %s', (_, visits, expected) => {
    expect(flagsOf(visits).filter((flag) => flag.startsWith('changed'))).toEqual(expected);
  });
});

describe('the last observation of an item', () => {
  const captures = [23, 25].map((n) => capture(`v${n}`, n));
  const last = (...visits: VisitOfItem[]) => orderRelation(item, [served], captures, visits).last;

  it('is that of a visit which saw the text, though no post was recognised', () => {
    expect(last(visit('same', 23), visit('same', 25))).toMatchObject({ by: 'v25', shows: true });
  });

  it('is no capture of a wall', () => {
    expect(last(visit('same', 23), visit('login-wall', 25))).toMatchObject({
      ...{ by: 'v23', shows: true },
    });
  });

  it('does not show a text that was not there', () => {
    expect(last(visit('same', 23), visit('not-found', 25))).toMatchObject({
      ...{ by: 'v25', shows: false },
    });
  });
});
