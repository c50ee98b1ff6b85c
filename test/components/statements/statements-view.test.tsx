// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { StatementsView } from '../../../components/workspace/statements/statements-view.tsx';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { saveCaseEntries } from '../../../lib/store/casework.ts';
import { store } from '../../../lib/store/db.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { listListings } from '../../../lib/store/listings/listings.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { en } from '../../../lib/words/en.ts';
import { sealText } from '../../support/stores/new-store.ts';
import { render, until } from '../render.tsx';

afterEach(() => render(null));

/** Chooses the statements that lack a reason, once there is such a choice. */
const chooseGap = async (): Promise<HTMLSelectElement | undefined> => {
  const gap = () =>
    [...document.querySelectorAll('select')].find(({ options }) =>
      [...options].some(({ value }) => value === 'statement-reason'),
    );
  await until(() => gap() !== undefined);
  await act(async () => {
    const setter = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set;
    setter?.call(gap(), 'statement-reason');
    gap()?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  return gap();
};

it('says that no statement lacks what is sought only once that is known', async () => {
  const custodian = { name: 'Chen Wei' };
  const { id } = await openMatter({ name: 'Lin', reference: 'QL', custodian });
  const matter = await store.matters.get(id);
  if (!matter) throw new Error('The matter was not opened');
  const item = await sealText(store, '01A', matter.id);
  const anchor = {
    ...{ artifact: 'text.txt', digest: digestNow('虚假陈述'), exact: '虚假', start: 0, end: 2 },
    ...{ prefix: '', suffix: '陈述' },
  };
  const said = { category: 'false-fact', why: 'why', counterEvidence: [], entities: [] } as const;
  const common = { id: 's1', matterId: matter.id, kind: 'statement', item: item.id } as const;
  await saveCaseEntries([{ ...common, ...said, anchor }]);
  const shown = () => document.body.textContent ?? '';
  const Shown = ({ items }: { readonly items?: readonly ListingRow[] }) => (
    <StatementsView matter={{ ...matter, items: 1 }} items={items} lastItem={undefined} />
  );
  await render(<Shown />);
  expect((await chooseGap())?.value).toBe('statement-reason');
  expect(shown()).not.toContain(en.statements.noneLeft);
  await render(<Shown items={await listListings(matter.id)} />);
  await chooseGap();
  await until(() => shown().includes(en.statements.noneLeft));
});
