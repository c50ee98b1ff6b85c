import { describe, expect, it } from 'vitest';
import { planVisits, spanOfRuns, visitLanes } from '../../../lib/casework/timeline/plan-visits.ts';
import { runsOfVisits } from '../../../lib/casework/visits/visit-runs.ts';
import type { Visit } from '../../../lib/evidence/casework.ts';

const DAY = 864e5;
const START = Date.parse('2026-11-01T00:00:00.000Z');
const VIEW = { from: START, until: START + 10 * DAY };
/** A hundred pixels a day. */
const scale = Object.assign((at: number) => ((at - START) / DAY) * 100, {
  invert: (x: number) => START + (x / 100) * DAY,
});

const visit = (day: number, state: Visit['state'], more: Partial<Visit> = {}): Visit => {
  const at = new Date(START + day * DAY).toISOString();
  const own = { watch: 'w', url: 'https://a.example/1', route: 'session', due: at, state } as const;
  return { id: `${day}`, matterId: 'm', kind: 'visit', ...own, at, ...more };
};
const planned = (...visits: readonly Visit[]) =>
  planVisits(visitLanes(runsOfVisits(visits)), 2, scale, VIEW);
const told = (...visits: readonly Visit[]) =>
  planned(...visits).map(({ dots, runs }) => ({
    dots: dots.map(({ x, kind }) => `${Math.round(x)} ${kind}`),
    runs: runs.map(({ first, visits: all }) => `${first.state} ×${all.length}`),
  }));

describe('visits on a timeline', () => {
  it('that showed the same one after another are one mark, with a dot for each visit', () => {
    expect(told(visit(1, 'same'), visit(2, 'same'), visit(3, 'notice', { words: 'gone' }))).toEqual(
      [
        { dots: ['100 seen', '200 seen'], runs: ['same ×2'] },
        { dots: ['300 unseen'], runs: ['notice ×1'] },
      ],
    );
  });

  it('tell apart what was seen, seen changed, not seen, neither, and not visited', () => {
    const states = ['same', 'changed', 'not-found', 'login-wall', 'missed'] as const;
    const dots = planned(...states.map((state, at) => visit(at, state))).flatMap(
      (mark) => mark.dots,
    );
    expect(dots.map(({ kind }) => kind)).toEqual(['seen', 'other', 'unseen', 'untold', 'missed']);
  });

  it('of an edited page of which words are gone is not the text that was watched', () => {
    const difference = { before: 'sha256:a', after: 'sha256:b', came: 0 } as const;
    const ignored = { count: 0, time: 0 };
    const edited = (gone: number) =>
      planned(visit(1, 'marked-edited', { difference: { ...difference, gone, ignored } }))[0];
    expect(edited(3)?.dots[0]?.kind).toBe('other');
    expect(edited(0)?.dots[0]?.kind).toBe('seen');
  });

  it('that are too near to be pressed apart are one mark, which keeps each run', () => {
    expect(told(visit(1, 'same'), visit(1.1, 'captcha'), visit(5, 'same'))).toEqual([
      { dots: ['100 seen', '110 untold'], runs: ['same ×1', 'captcha ×1'] },
      { dots: ['500 seen'], runs: ['same ×1'] },
    ]);
  });

  it('that showed the same at once are drawn once, and all are counted', () => {
    const near = [1, 1.01, 1.02, 1.1].map((day) => visit(day, 'same'));
    expect(told(...near)).toEqual([{ dots: ['100 seen', '110 seen'], runs: ['same ×4'] }]);
  });

  it('have a lane for each page and route, after those of the accounts', () => {
    const marks = planned(
      visit(1, 'same'),
      visit(2, 'same', { route: 'no-session' }),
      visit(3, 'same', { watch: 'v' }),
    );
    expect(marks.map(({ lane }) => lane)).toEqual([2, 3, 4]);
  });

  it('outside of the view have no mark, and belong to the whole timeline', () => {
    expect(told(visit(-3, 'same'), visit(12, 'notice'))).toEqual([]);
    expect(spanOfRuns(runsOfVisits([visit(-3, 'same'), visit(12, 'notice')]))).toEqual({
      from: START - 3 * DAY,
      until: START + 12 * DAY,
    });
    expect(spanOfRuns([])).toBeUndefined();
  });
});
