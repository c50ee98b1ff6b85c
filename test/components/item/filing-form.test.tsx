// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLive } from '../../../components/use-live.ts';
import { FilingForm } from '../../../components/workspace/item/labels/filing-form.tsx';
import { FilingDialog } from '../../../components/workspace/items/bulk/filing-dialog.tsx';
import { UndoBar } from '../../../components/workspace/kit/undo-bar.tsx';
import { store } from '../../../lib/store/db.ts';
import { annotateItems } from '../../../lib/store/items/annotate-items.ts';
import { readItem } from '../../../lib/store/items/opened-items.ts';
import { listListings } from '../../../lib/store/listings/listings.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { sealText } from '../../support/stores/new-store.ts';
import { render, until } from '../render.tsx';

// The store's tests show what these do with the bytes of a record, which jsdom cannot clone.
vi.mock('../../../lib/store/items/annotate-items.ts', () => ({
  annotateItems: vi.fn(async () => [{ id: 'earlier', labels: { filing: { purpose: '' } } }]),
}));

const [ID, OTHER] = ['01JDAAAAAAAAAAAAAAAAAAAAAA', '01JDBBBBBBBBBBBBBBBBBBBBBB'];

let matterId = '';
beforeEach(async () => {
  vi.clearAllMocks();
  await Promise.all(store.tables.map((table) => table.clear()));
  const custodian = { name: 'Chen Wei' };
  matterId = (await openMatter({ name: 'Lin', reference: 'QL', custodian })).id;
  for (const id of [ID, OTHER]) await sealText(store, id, matterId);
});
afterEach(async () => {
  await render(null);
  document.body.replaceChildren();
});

const button = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button, input[type=checkbox]')].find((one) =>
    [one.getAttribute('aria-label'), one.textContent, labelOf(one)].includes(name),
  );
const labelOf = ({ id }: HTMLElement) =>
  [...document.querySelectorAll('label')].find(({ htmlFor }) => id && htmlFor === id)?.textContent;
const press = async (name: string) => {
  await until(() => button(name) !== undefined);
  await act(async () => button(name)?.click());
};
const write = (label: string, words: string) =>
  act(async () => {
    const named = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
    const field = document.getElementById(named?.htmlFor ?? '') as HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
      field,
      words,
    );
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const Item = () => {
  const item = useLive(() => readItem(ID));
  return item && <FilingForm item={item} />;
};
const PURPOSE = 'Purpose (what it is to prove)';

describe('the form of filing labels', () => {
  it('fills in a suggestion when its button is pressed and stores it when saved', async () => {
    await render(<Item />);
    await until(() => button('Use the suggestion: Kind of evidence') !== undefined);
    expect(document.body.textContent).toContain('captured by Chen Wei on');
    const fields = 'input, textarea:not([aria-hidden]), select';
    const inputs = [...document.querySelectorAll<HTMLInputElement>(fields)];
    expect(inputs.map(({ value }) => value)).toEqual(Array.from({ length: 6 }, () => ''));
    await press('Use the suggestion: Kind of evidence');
    expect(button('Use the suggestion: Kind of evidence')).toBeUndefined();
    expect(annotateItems).not.toHaveBeenCalled();
    await press('Save');
    const filing = { evidenceKind: 'electronic-data' };
    expect(vi.mocked(annotateItems).mock.calls).toEqual([[[{ id: ID, labels: { filing } }]]]);
  });

  it('saves the field that was written and no other', async () => {
    await render(<Item />);
    await until(() => button('Save') !== undefined);
    await write(PURPOSE, '证明发布');
    await press('Save');
    const filing = { purpose: '证明发布' };
    expect(vi.mocked(annotateItems).mock.calls).toEqual([[[{ id: ID, labels: { filing } }]]]);
  });
});

const Bulk = () => {
  const items = useLive(() => listListings(matterId));
  const matter = useLive(() => store.matters.get(matterId));
  if (!items || items.length < 2 || !matter) return null;
  const props = { items, all: items, matter: { ...matter, items: 2 }, onClose: () => {} };
  return (
    <>
      <FilingDialog {...props} />
      <UndoBar />
    </>
  );
};

const changesOf = () =>
  new Map(vi.mocked(annotateItems).mock.calls[0]?.[0].map(({ id, labels }) => [id, labels.filing]));

describe('the dialog of filing labels of many items', () => {
  it('writes on all what was filled in, no suggestion with it, and offers undo', async () => {
    await render(<Bulk />);
    await press('Save');
    await until(() => document.body.textContent?.includes('accept the suggestions') ?? false);
    expect(annotateItems).not.toHaveBeenCalled();
    await write(PURPOSE, 'for all');
    await press('Save');
    expect([...changesOf()]).toEqual([ID, OTHER].map((id) => [id, { purpose: 'for all' }]));
    await press('Undo');
    const [, undone] = vi.mocked(annotateItems).mock.calls;
    expect(undone?.[0]).toMatchObject([{ id: 'earlier' }]);
  });

  it('removes a text from all items where a person says so, and nothing else', async () => {
    await store.listings.update(OTHER, { filing: { purpose: 'mine' } });
    await render(<Bulk />);
    await until(() => button('Save') !== undefined);
    const boxes = () => document.body.textContent?.match(/Remove “[^”]+”/gu);
    await until(() => boxes() !== undefined);
    expect(boxes(), 'only what an item has can be removed').toEqual([`Remove “${PURPOSE}”`]);
    await write(PURPOSE, 'first this, then nothing');
    await press('Remove “Purpose (what it is to prove)” from all of these items');
    await press('Save');
    expect([...changesOf()]).toEqual([ID, OTHER].map((id) => [id, { purpose: '' }]));
  });

  it('accepts suggestions by one press, and only for empty fields', async () => {
    await store.listings.update(OTHER, { filing: { source: 'mine' } });
    await render(<Bulk />);
    await press('Accept the suggestions below, only where a field is empty');
    await press('Save');
    expect(changesOf().get(OTHER)).toEqual({ evidenceKind: 'electronic-data' });
    expect(changesOf().get(ID)?.source).toContain('captured by Chen Wei');
  });
});
