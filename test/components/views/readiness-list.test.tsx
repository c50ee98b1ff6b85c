// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { ReadinessList } from '../../../components/workspace/readiness/readiness-list.tsx';
import type { GapEntry } from '../../../lib/casework/readiness/readiness-line.ts';
import { render } from '../render.tsx';

afterEach(() => render(null));

const places = () =>
  [...document.querySelectorAll('li > a')].map((link) => link.getAttribute('href'));

const ofStatements = (
  gap: 'statement-reason' | 'statement-counter',
  entries: readonly GapEntry[],
) => [{ gap, count: entries.length, view: 'statements', items: ['01A'], entries } as const];

it('leads to the field of an item, to the list of several, and to the case’s field', async () => {
  const lines = [
    { gap: 'purpose', count: 1, view: 'items', items: ['01A'] },
    { gap: 'source', count: 2, view: 'items', items: ['01A', '01B'] },
    { gap: 'order-proof', count: 1, view: 'case', items: [] },
    { gap: 'no-items', count: 1, view: 'items', items: [] },
    { gap: 'act-unseen', count: 1, view: 'remedies', items: [] },
    ...ofStatements('statement-reason', [{ id: 's1', item: '01A' }]),
    ...ofStatements('statement-counter', [
      { id: 's1', item: '01A' },
      { id: 's2', item: '01A' },
    ]),
  ] as const;
  await render(<ReadinessList matter="m" lines={lines} items={[]} />);
  expect(places()).toEqual([
    '#/item/01A///purpose',
    '#/matter/m/items/source',
    '#/matter/m/case/order-proof',
    '#/matter/m/items',
    '#/matter/m/remedies/act-unseen',
    '#/item/01A/s1',
    '#/matter/m/statements/statement-counter',
  ]);
  const named = [...document.querySelectorAll('li:last-child span a')];
  expect(named.map((link) => link.getAttribute('href'))).toEqual(['#/item/01A/s1']);
});
