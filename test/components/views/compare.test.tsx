// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CompareView } from '../../../components/workspace/compare/compare-view.tsx';
import { store } from '../../../lib/store/db.ts';
import { REACH_CASE } from '../../support/cases/posts-with-reach.ts';
import { buildRows } from '../../support/cases/seed-posts.ts';
import { render, until } from '../render.tsx';

const FILE = { name: 'order.pdf', mediaType: 'application/pdf', claims: [] };

/** The items of the case, the first two of them files that a person added. */
const ids: string[] = [];
beforeEach(async () => {
  await Promise.all(store.tables.map((table) => table.clear()));
  const { items, ...rows } = buildRows(REACH_CASE);
  await store.table('matters').add(rows.matter);
  for (const [at, { row, record }] of items.entries()) {
    const { post, ...page } = JSON.parse(record);
    const kept = at < 2 ? { ...page, file: FILE } : { ...page, ...(post && { post }) };
    const recordBytes = new TextEncoder().encode(JSON.stringify(kept));
    await store.table('items').add({ ...row, recordBytes });
    ids[at] = row.id;
  }
});
afterEach(() => render(null));

it.each([
  ['two pages', 2, 3, 'These are captures of two different pages.'],
  ['a file and a page', 0, 3, 'One is a file that was added, the other the capture of a page.'],
  ['two added files', 0, 1, 'These are two files that were added.'],
])('of %s says so, and offers pictures only where there are any', async (_, one, other, words) => {
  await render(<CompareView id={ids[one] ?? ''} other={ids[other]} />);
  await until(() => document.body.textContent?.includes(words) ?? false);
  expect(document.body.textContent?.includes('added at')).toBe(one < 2);
  // No item of this store has a picture.
  expect(document.querySelector('input[value="pictures"]')).toBeNull();
  expect(document.querySelector('input[value="texts"]')).not.toBeNull();
});
