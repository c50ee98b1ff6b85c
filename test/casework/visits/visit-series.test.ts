import { describe, expect, it } from 'vitest';
import { seriesOfVisits } from '../../../lib/casework/visits/visit-series.ts';
import type { VisitState } from '../../../lib/evidence/watch/visit-state.ts';

const visitsOf = (...states: VisitState[]) =>
  states.map((state, day) => ({
    ...{ watch: 'w', route: 'session' as const },
    due: `2026-11-${String(day + 10)}T00:00:00.000Z`,
    state,
  }));
const seen = (...states: VisitState[]) => {
  const [series] = seriesOfVisits(visitsOf(...states).toReversed());
  const dayOf = (visit: { readonly due: string } | undefined) => visit?.due.slice(8, 10);
  return [
    dayOf(series?.lastObserved),
    dayOf(series?.firstNotObserved),
    series?.unknownBetween,
    series?.missed,
  ];
};

describe('a series of visits of one page', () => {
  it('is of one route: what strangers are not shown may be there for those signed in', () => {
    const own = visitsOf('same', 'same');
    const out = visitsOf('same', 'login-wall').map((visit) => ({
      ...{ ...visit, route: 'no-session' as const, comparedWith: 'o' },
    }));
    const series = seriesOfVisits([...own, ...out]);
    expect(series.map(({ route, visits }) => `${route} ${visits.length}`)).toEqual([
      ...['session 2', 'no-session 2'],
    ]);
    expect(series[0]?.lastObserved?.due.slice(8, 10)).toBe('11');
    expect(series[1]?.lastObserved?.due.slice(8, 10)).toBe('10');
    expect(series.map(({ comparedWith }) => comparedWith)).toEqual([undefined, 'o']);
  });

  it('says when the text was last observed, and first not observed after that', () => {
    expect(seen('same', 'marked-edited', 'not-found', 'not-found')).toEqual(['11', '12', 0, 0]);
  });

  it('counts the visits between them that tell neither', () => {
    expect(seen('same', 'login-wall', 'missed', 'notice')).toEqual(['10', '13', 2, 1]);
  });

  it('never takes a failure, a wall, another page or a missed time for an absence', () => {
    const states = ['network-failure', 'captcha', 'redirected', 'changed', 'cannot-tell'] as const;
    expect(seen('same', ...states, 'missed')).toEqual(['10', undefined, 0, 1]);
  });

  it('begins anew where the text is observed again', () => {
    expect(seen('same', 'not-found', 'same')).toEqual(['12', undefined, 0, 0]);
    expect(seen('not-found', 'not-found')).toEqual([undefined, '10', 0, 0]);
  });

  it('is apart from that of another page', () => {
    const both = [
      ...visitsOf('same'),
      ...visitsOf('missed').map((visit) => ({ ...visit, watch: 'v' })),
    ];
    expect(seriesOfVisits(both).map(({ watch, missed }) => [watch, missed])).toEqual([
      ['w', 0],
      ['v', 1],
    ]);
  });
});
