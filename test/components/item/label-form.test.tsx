// @vitest-environment jsdom
import { act, useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LabelForm } from '../../../components/workspace/item/labels/label-form.tsx';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { store } from '../../../lib/store/db.ts';
import { annotateItems } from '../../../lib/store/items/annotate-items.ts';
import { type ListedItem, readItem } from '../../../lib/store/items/opened-items.ts';
import { ensureInbox } from '../../../lib/store/matters.ts';
import { sealText } from '../../support/stores/new-store.ts';
import { render, until } from '../render.tsx';

// The store's tests show what it does with the bytes of a record, which jsdom cannot clone.
vi.mock('../../../lib/store/items/annotate-items.ts', () => ({ annotateItems: vi.fn() }));

const ID = '01JDAAAAAAAAAAAAAAAAAAAAAA';

beforeEach(async () => {
  vi.mocked(annotateItems).mockReset().mockResolvedValue([]);
  await Promise.all(store.tables.map((table) => table.clear()));
  await ensureInbox(new Date(), store);
  await sealText(store, ID, INBOX_ID);
});
afterEach(async () => {
  await render(null);
  document.body.replaceChildren();
});

const note = () =>
  document.querySelector('textarea:not([aria-hidden])') as HTMLTextAreaElement | null;
const write = (words: string) =>
  act(async () => {
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    set?.call(note(), words);
    note()?.dispatchEvent(new Event('input', { bubbles: true }));
  });
const save = () =>
  act(async () => document.querySelector<HTMLElement>('button[type=submit]')?.click());
let change: (changed: Partial<ListedItem>) => void = () => {};

/** The form of an item that another window may change. */
const Form = ({ first }: { readonly first: ListedItem }) => {
  const [item, setItem] = useState(first);
  change = (changed) => setItem({ ...item, ...changed });
  return <LabelForm item={item} />;
};

const show = async (): Promise<void> => {
  const item = await readItem(ID);
  if (item) await render(<Form first={item} />);
};

it('saves the label that was written, and none that another window changed meanwhile', async () => {
  await show();
  await write('seen first');
  await act(async () => change({ tags: ['of another window'] }));
  await until(() => document.body.textContent?.includes('of another window') === true);
  expect(note()?.value).toBe('seen first');
  await save();
  const labels = { note: 'seen first' };
  expect(vi.mocked(annotateItems).mock.calls).toEqual([[[{ id: ID, labels }]]]);
});

it('keeps what is typed while a save is under way', async () => {
  const saving = Promise.withResolvers<[]>();
  vi.mocked(annotateItems).mockReturnValueOnce(saving.promise);
  await show();
  await write('the first words');
  await save();
  await write('the first words, and more');
  await act(async () => {
    change({ note: 'the first words' });
    saving.resolve([]);
  });
  await until(() => document.body.textContent?.includes('Saved') === true);
  expect(note()?.value).toBe('the first words, and more');
  await save();
  expect(vi.mocked(annotateItems).mock.calls.at(-1)?.[0]).toEqual([
    { id: ID, labels: { note: 'the first words, and more' } },
  ]);
});
