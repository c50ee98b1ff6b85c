// @vitest-environment jsdom

import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TimelineChart } from '../../../components/workspace/timeline/chart/timeline-chart.tsx';
import { useTimelineWords } from '../../../components/workspace/timeline/use-timeline-words.ts';
import { VisitRuns } from '../../../components/workspace/timeline/visit-runs.tsx';
import { planTimeline, wholeView } from '../../../lib/casework/timeline/plan-timeline.ts';
import { runsOfVisits } from '../../../lib/casework/visits/visit-runs.ts';
import type { Visit } from '../../../lib/evidence/casework.ts';
import { store } from '../../../lib/store/db.ts';
import { MATTER } from '../../support/cases/posts-of-a-case.ts';
import { REACH_CASE } from '../../support/cases/posts-with-reach.ts';
import { buildRows } from '../../support/cases/seed-posts.ts';
import { render, until } from '../render.tsx';

let items: readonly string[] = [];
beforeEach(async () => {
  await Promise.all(store.tables.map((table) => table.clear()));
  const { items: all, casework, ...rows } = buildRows(REACH_CASE);
  await store.table('matters').add(rows.matter);
  await store.table('casework').bulkAdd([...casework]);
  for (const { row, record } of all)
    await store.table('items').add({ ...row, recordBytes: new TextEncoder().encode(record) });
  items = all.map(({ row }) => row.id);
});
afterEach(async () => {
  await render(null);
  document.body.replaceChildren();
});

const visit = (day: number, state: Visit['state'], more: Partial<Visit> = {}): Visit => {
  const at = `2026-11-${day}T09:00:00.000Z`;
  const own = { watch: 'w', url: 'https://a.example/1', route: 'session', due: at, state } as const;
  return { id: `${day}`, matterId: MATTER.id, kind: 'visit', ...own, at, ...more };
};

const rows = () =>
  [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(({ textContent }) => textContent?.trim() ?? ''),
  );

describe('what visits showed', () => {
  it('is nothing where no page was visited', async () => {
    const shown = await render(<VisitRuns runs={[]} />);
    expect(shown.querySelector('section')).toBeNull();
  });

  it('has a row for each run, with its page, its words and its captures', async () => {
    const [of = '', first = '', second = '', third = ''] = items;
    const runs = runsOfVisits([
      visit(20, 'same', { of, item: first }),
      visit(21, 'same', { of }),
      visit(22, 'same', { of, item: second }),
      visit(23, 'notice', { of, item: third, words: '该内容已删除' }),
      visit(24, 'missed', { watch: 'v' }),
    ]);
    await render(<VisitRuns runs={runs} />);
    await until(() => document.querySelectorAll('tbody a').length === 5);
    const [same, notice, missed] = rows();
    expect(same?.slice(2)).toEqual([
      ...['3', 'Online, the same text', 'QL-2026-0001'],
      'QL-2026-0002 QL-2026-0003',
    ]);
    expect(same?.[0]).toContain('20');
    expect(same?.[1]).toContain('22');
    expect(notice?.slice(1)).toEqual([
      ...['', '1', 'A notice in its place 该内容已删除', 'QL-2026-0001', 'QL-2026-0004'],
    ]);
    expect(missed?.slice(1)).toEqual(['', '1', 'Not visited', 'https://a.example/1', '']);
    expect(document.querySelector('q')?.textContent).toBe('该内容已删除');
  });

  it('is said in Chinese', async () => {
    await render(<VisitRuns runs={runsOfVisits([visit(20, 'login-wall')])} />, 'zh-CN');
    expect(rows()[0]?.[3]).toBe('要求登录');
  });

  it('shows a hundred rows until more are asked for', async () => {
    const runs = runsOfVisits(
      Array.from({ length: 150 }, (_, at) =>
        visit(20, at % 2 === 0 ? 'same' : 'captcha', {
          ...{ id: `${at}`, at: new Date(Date.UTC(2026, 10, 1, at)).toISOString() },
        }),
      ),
    );
    await render(<VisitRuns runs={runs} />);
    expect(rows()).toHaveLength(100);
    await act(async () => document.querySelector<HTMLElement>('section button')?.click());
    expect(rows()).toHaveLength(150);
  });
});

const NONE = new Map();

const Chart = ({ visits }: { readonly visits: readonly Visit[] }) => {
  const words = useTimelineWords('Asia/Shanghai', NONE);
  const rest = { items: [], dates: [], respondents: [], times: ['published'] } as const;
  const input = { ...rest, runs: runsOfVisits(visits), timeZone: 'Asia/Shanghai' };
  const plan = planTimeline(input, words, 1000);
  const whole = wholeView(input);
  return (
    <TimelineChart plan={plan} words={words} whole={whole} items={new Map()} onView={() => {}} />
  );
};

describe('visits on the timeline', () => {
  const marks = () => [...document.querySelectorAll<SVGElement>('svg [role="link"]')];
  const press = (key: string) =>
    act(async () =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })),
    );

  it('have a mark for each run, whose name says page, state, number and times', async () => {
    const all = [visit(20, 'same'), visit(21, 'same'), visit(23, 'captcha')];
    await render(<Chart visits={all} />);
    expect(marks().map((mark) => mark.getAttribute('aria-label'))).toEqual([
      expect.stringMatching(
        /^a\.example\/1, Visits: Online, the same text: 2 times, Nov 20, .* to/,
      ),
      expect.stringMatching(/^a\.example\/1, Visits: Captcha or too many requests: Nov 23, 2026/),
    ]);
    expect(marks().map((mark) => mark.querySelectorAll('path').length)).toEqual([2, 1]);
    await render(<Chart visits={[visit(20, 'same', { route: 'no-session' })]} />, 'zh-CN');
    expect(marks()[0]?.getAttribute('aria-label')).toMatch(
      /^页面 a\.example\/1，未登录查看：在线，文字未变：2026/,
    );
  });

  it('show their card at Enter, and lead to the capture where there is one alone', async () => {
    const [item = ''] = items;
    await render(<Chart visits={[visit(20, 'same', { item }), visit(23, 'missed')]} />);
    await act(async () => marks()[0]?.focus());
    await press('End');
    await press('Enter');
    expect(document.querySelector('strong')?.textContent).toBe('Not visited');
    await press('Home');
    await press('Enter');
    expect(location.hash).toBe(`#/item/${item}`);
  });
});
