import { expect, it } from 'vitest';
import { type RunVisit, runsOfVisits } from '../../../lib/casework/visits/visit-runs.ts';
import type { VisitState } from '../../../lib/evidence/watch/visit-state.ts';

const visit = (day: number, state: VisitState, more: Partial<RunVisit> = {}): RunVisit => ({
  ...{ watch: 'w', route: 'session', due: `2026-11-${day}T00:00:00.000Z`, state, ...more },
});
const after = (digest: string): Partial<RunVisit> => ({
  difference: {
    ...{ before: 'sha256:0', after: digest as 'sha256:0', gone: 1, came: 1 },
    ignored: { count: 0, time: 0 },
  },
});
const told = (...visits: readonly RunVisit[]) =>
  runsOfVisits(visits).map(
    ({ first, last, visits: all }) =>
      `${first.due.slice(8, 10)}–${last.due.slice(8, 10)} ${first.state} ×${all.length}`,
  );

it('visits one after another that showed the same are one run, whatever their order', () => {
  const all = [visit(20, 'same'), visit(21, 'same'), visit(22, 'missed'), visit(23, 'same')];
  expect(told(...all.toReversed())).toEqual(['20–21 same ×2', '22–22 missed ×1', '23–23 same ×1']);
});

it('another changed text, notice, page or route is a run of its own', () => {
  expect(
    told(visit(20, 'changed', after('sha256:a')), visit(21, 'changed', after('sha256:b'))),
  ).toHaveLength(2);
  expect(
    told(visit(20, 'notice', { words: 'a' }), visit(21, 'notice', { words: 'b' })),
  ).toHaveLength(2);
  expect(told(visit(20, 'same'), visit(21, 'same', { watch: 'v' }))).toHaveLength(2);
  expect(told(visit(20, 'same'), visit(21, 'same', { route: 'no-session' }))).toHaveLength(2);
});

it('runs stand by the time at which their first visit was made', () => {
  const late = visit(20, 'same', { at: '2026-11-22T00:00:00.000Z', watch: 'v' });
  expect(told(late, visit(21, 'notice'))).toEqual(['21–21 notice ×1', '20–20 same ×1']);
});
