// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { seededListing } from '../../../cli/seed/seed-log.ts';
import { SameLabels } from '../../../components/workspace/custodians/share/same-labels.tsx';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { render, until } from '../render.tsx';

/** Logs in which each number is an item with one and the same exhibit label. */
const itemsOf = (logs: number, labels: number) =>
  Array.from({ length: logs }, (_log, log) =>
    Array.from({ length: labels }, (_label, at) => seededListing(`01LOG${log}`, at + 1)),
  ).flat() as never as ListingRow[];

it('names twenty labels and twenty items of each, and how many there are besides', async () => {
  const page = await render(<SameLabels matterId={INBOX_ID} items={itemsOf(25, 30)} />);
  await until(() => page.querySelector('li') !== null);
  expect(page.querySelectorAll('a')).toHaveLength(400);
  const more = [...page.querySelectorAll('li')].map(({ textContent }) => textContent);
  expect(more.filter((words) => words === 'and 5 more')).toHaveLength(20);
  expect(more.at(-1)).toBe('and 10 more');
});

it('names all where they are few', async () => {
  const page = await render(<SameLabels matterId={INBOX_ID} items={itemsOf(2, 3)} />);
  await until(() => page.querySelector('li') !== null);
  expect(page.querySelectorAll('a')).toHaveLength(6);
  expect(page.textContent).not.toContain('more');
});
