// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { seededListing } from '../../../cli/seed/seed-log.ts';
import { useListings } from '../../../components/workspace/kit/lists/use-listings.ts';
import { store } from '../../../lib/store/db.ts';
import { render, until } from '../render.tsx';

const row = (matterId: string, number: number, title: string) =>
  ({ ...seededListing(`01I${matterId}`, number), matterId, title }) as never;

const Titles = ({ matterId }: { readonly matterId: string }) => (
  <p>
    {useListings(matterId)
      ?.map(({ title }) => title)
      .join() ?? 'not read'}
  </p>
);

const textOf = (page: HTMLElement) =>
  [...page.querySelectorAll('p')].map(({ textContent }) => textContent).join('|');

/** How often rows for lists were asked for. */
let queries = 0;
store.use({
  stack: 'dbcore',
  name: 'count-queries',
  create: (down) => ({
    ...down,
    table: (name) => {
      const table = down.table(name);
      if (name !== 'listings') return table;
      const query: typeof table.query = (request) => {
        queries += 1;
        return table.query(request);
      };
      return { ...table, query };
    },
  }),
});

beforeEach(async () => {
  await store.listings.clear();
  await store.listings.bulkPut([
    row('01M', 1, 'One'),
    row('01M', 2, 'Two'),
    row('01N', 1, 'Other'),
  ]);
});

it('reads a matter once, however many views show it, and each shows every change', async () => {
  queries = 0;
  const page = await render(
    <>
      <Titles matterId="01M" />
      <Titles matterId="01M" />
    </>,
  );
  await until(() => textOf(page) === 'One,Two|One,Two');
  expect(queries).toBe(1);
  await store.listings.put(row('01M', 2, 'Changed'));
  await until(() => textOf(page) === 'One,Changed|One,Changed');
  expect(queries).toBe(1);
});

it('shows another matter once it is asked for', async () => {
  const page = await render(<Titles matterId="01M" />);
  await until(() => textOf(page) === 'One,Two');
  const other = await render(<Titles matterId="01N" />);
  expect(textOf(other)).toBe('not read');
  await until(() => textOf(other) === 'Other');
});
