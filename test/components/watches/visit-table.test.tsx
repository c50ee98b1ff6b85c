// @vitest-environment jsdom

import { act } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { VisitTable } from '../../../components/workspace/watches/visits/visit-table.tsx';
import type { Visit } from '../../../lib/evidence/casework.ts';
import type { VisitRoute } from '../../../lib/evidence/watch/visit.ts';
import { store } from '../../../lib/store/db.ts';
import { render } from '../render.tsx';

beforeEach(() => Promise.all(store.tables.map((table) => table.clear())));

const visit = (hour: number, route: VisitRoute = 'session'): Visit => {
  const due = new Date(Date.UTC(2026, 10, 1, hour)).toISOString();
  const own = { watch: 'w', url: 'https://a.example/1', route, due, at: due } as const;
  return { id: `${hour}${route}`, matterId: 'm', kind: 'visit', ...own, state: 'same' };
};
const hours = Array.from({ length: 50 }, (_, hour) => hour);
const dues = () => [...document.querySelectorAll('tbody tr')].map((row) => row.textContent ?? '');
const showMore = () =>
  act(async () => document.querySelector<HTMLElement>('table ~ button')?.click());

it.each([
  ['in the person’s session alone', hours.map((hour) => visit(hour))],
  ['by both routes', hours.flatMap((hour) => [visit(hour), visit(hour, 'no-session')])],
])('of many visits %s the newest are shown until more are asked for', async (_, visits) => {
  document.body.replaceChildren();
  await render(<VisitTable name="A post" visits={visits} items={[]} />);
  expect(dues()).toHaveLength(30);
  expect(dues()[0]).toContain('Nov 3, 2026');
  expect(document.body.textContent).toContain('The watched text was last observed at');
  await showMore();
  expect(dues()).toHaveLength(50);
  expect(document.querySelector('table ~ button')).toBeNull();
});
