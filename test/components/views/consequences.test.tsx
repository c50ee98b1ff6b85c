// @vitest-environment jsdom

import { act, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConsequencesView } from '../../../components/workspace/consequences/consequences-view.tsx';
import { CopiesView } from '../../../components/workspace/copies/copies-view.tsx';
import { TimelineChart } from '../../../components/workspace/timeline/chart/timeline-chart.tsx';
import { TimelineView } from '../../../components/workspace/timeline/timeline-view.tsx';
import {
  planTimeline,
  type TimelineWords,
  wholeView,
} from '../../../lib/casework/timeline/plan-timeline.ts';
import { buildCaseFile } from '../../../lib/evidence/case-file.ts';
import { readCaseFile } from '../../../lib/store/casework.ts';
import { store } from '../../../lib/store/db.ts';
import { listItems } from '../../../lib/store/items/items.ts';
import { openRecord } from '../../../lib/store/items/open-record.ts';
import { listListings } from '../../../lib/store/listings/listings.ts';
import { MATTER } from '../../support/cases/posts-of-a-case.ts';
import { REACH_CASE } from '../../support/cases/posts-with-reach.ts';
import { buildRows } from '../../support/cases/seed-posts.ts';
import { render, until } from '../render.tsx';

// jsdom has no workers: what the worker does is done here
vi.mock('../../../lib/jobs/run-job.ts', async () => {
  const { JOBS } = await import('../../../lib/jobs/job-table.ts');
  const runJob = async (name: keyof typeof JOBS, order: never, options: never) =>
    (await JOBS[name]())(order, options);
  return { runJob };
});

beforeEach(async () => {
  await Promise.all(store.tables.map((table) => table.clear()));
  const { items, casework, ...rows } = buildRows(REACH_CASE);
  await store.table('matters').add(rows.matter);
  await store.table('casework').bulkAdd([...casework]);
  for (const { row, record } of items)
    await store.table('items').add({ ...row, recordBytes: new TextEncoder().encode(record) });
});
afterEach(async () => {
  await render(null);
  document.body.replaceChildren();
});

const matter = { ...MATTER, usedAt: MATTER.openedAt, records: 12, entries: 13, items: 12 };
const props = { matter, items: undefined, lastItem: undefined } as const;
const says = (words: string) => document.body.textContent?.includes(words) ?? false;
const shows = async (view: ReactNode, words: string) => {
  await render(view);
  await until(() => says(words));
};

describe('the view of consequences', () => {
  it('shows a post’s reach and marks the capture that proves a threshold', async () => {
    await store.table('casework').add({
      id: '01T',
      matterId: MATTER.id,
      kind: 'threshold',
      measure: 'reposts',
      count: 500,
      note: '',
    });
    await shows(<ConsequencesView {...props} />, '500 reposts or more observed at');
    expect(says('“1.2万”')).toBe(true);
    const line = document.querySelector('svg[role=img][aria-label^="Reposts: 312 at"]');
    expect(line?.getAttribute('aria-label')).toContain('12,000 at');
    // Without it a narrow cell would hide the end of the line, which is the highest count.
    expect(line?.getAttribute('viewBox')).toBe('0 0 96 24');
  });

  it('says in the table of reach which post is not the respondent’s', async () => {
    await shows(<ConsequencesView {...props} />, 'Last counted');
    const rows = () =>
      [...document.querySelectorAll('table[aria-label="Reach of posts"] tbody tr')].map(
        ({ textContent }) => textContent,
      );
    await until(() => rows().length > 0);
    const [counted] = buildRows(REACH_CASE).items;
    const recordBytes = new TextEncoder().encode(counted?.record);
    const changed = { ...counted?.row, role: 'own-statement', recordBytes };
    await act(() => store.table('items').put(changed));
    await until(() => rows().some((row) => row?.includes('Client’s own statement')));
  });

  it('says how long after a post its answer came', async () => {
    await store.table('casework').add({
      id: '01L',
      matterId: MATTER.id,
      kind: 'link',
      type: 'answers',
      from: (await listItems(MATTER.id))[11]?.id,
      to: (await listItems(MATTER.id))[0]?.id,
      note: '',
    });
    await shows(<ConsequencesView {...props} />, '18 days later');
    const remove = document.querySelector<HTMLElement>(
      '[aria-label^="Remove the link from QL-2026-0012 to"]',
    );
    await act(async () => remove?.click());
    await until(() => !says('18 days later'));
    expect((await act(() => readCaseFile(MATTER.id))).link).toEqual([]);
  });
});

describe('the view of copies', () => {
  it('groups copies with their likeness, and lists reposts under their original', async () => {
    const items = await listListings(MATTER.id);
    await shows(<CopiesView {...props} items={items} />, 'Nearly the same as QL-2026-0001');
    const REPOST = 'section[aria-label="Repost chains"] li li a';
    await until(() => document.querySelector(REPOST) !== null);
    const chain = document.querySelector('section[aria-label="Repost chains"] li');
    expect(chain?.querySelector('a')?.textContent).toContain('QL-2026-0001');
    expect(chain?.querySelector(':scope li a')?.textContent).toContain('QL-2026-0011');
  });
});

describe('the view of the timeline', () => {
  it('lists items without an instant apart, and all items in a table', async () => {
    await shows(<TimelineView {...props} />, 'as stated: “上周”');
    expect(document.querySelectorAll('table tbody tr')).toHaveLength(12);
  });

  it('moves from mark to mark by arrow keys, and opens one by Enter', async () => {
    const rows = await listItems(MATTER.id);
    const items = rows.map((row) => ({ ...row, record: openRecord(row) }));
    const { respondent, 'key-date': dates } = buildCaseFile(REACH_CASE.casework ?? []);
    const input = {
      items,
      dates,
      respondents: respondent,
      runs: [],
      times: ['published'],
      timeZone: 'Asia/Shanghai',
    } as const;
    const words: TimelineWords = {
      others: 'Others',
      date: ({ type: kind }) => kind,
      band: () => '',
      role: (role) => role,
      dot: (kind) => kind,
      visits: (route) => route,
      platform: (name) => name,
      tick: () => '',
      mark: ({ items: held }) => held.map(({ exhibit }) => exhibit).join(),
      numbered: () => '',
    };
    const whole = wholeView(input);
    const plan = planTimeline(input, words, 1000);
    const byId = new Map(items.map((item) => [item.id, item]));
    await render(
      <TimelineChart plan={plan} words={words} whole={whole} items={byId} onView={() => {}} />,
    );
    const active = () => document.activeElement?.getAttribute('aria-label');
    const press = (key: string) =>
      act(async () =>
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })),
      );
    expect(document.querySelectorAll('svg [tabindex="0"]')).toHaveLength(1);
    await act(async () => document.querySelector<SVGElement>('svg [tabindex="0"]')?.focus());
    await press('Home');
    expect(active()).toContain('QL-2026-0001');
    await press('ArrowRight');
    expect(active()).toBe('QL-2026-0002');
    await press('ArrowDown');
    expect(active()).not.toBe('QL-2026-0002');
    await press('ArrowUp');
    await press('End');
    expect(active()).toBe('QL-2026-0004');
    await press('Enter');
    expect(location.hash).toBe(`#/item/${rows[3]?.id}`);
  });
});
