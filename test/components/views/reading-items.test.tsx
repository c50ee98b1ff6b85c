// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { AccountsView } from '../../../components/workspace/accounts/accounts-view.tsx';
import { ConsequencesView } from '../../../components/workspace/consequences/consequences-view.tsx';
import { EntitiesView } from '../../../components/workspace/entities/entities-view.tsx';
import { TimelineView } from '../../../components/workspace/timeline/timeline-view.tsx';
import type { ListedMatter } from '../../../lib/store/counted-matters.ts';
import { store } from '../../../lib/store/db.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { listing } from '../items/listing.ts';
import { render, until } from '../render.tsx';

// The records of a large matter take seconds to be opened.
vi.mock('../../../lib/store/items/opened-items.ts', () => ({
  listOpenedItems: () => new Promise(() => {}),
}));

it.each([
  ['accounts', AccountsView],
  ['consequences', ConsequencesView],
  ['entities', EntitiesView],
  ['timeline', TimelineView],
] as const)(
  'the view of %s shows no numbers before all records are read, and says so',
  async (...of) => {
    const [name, View] = of;
    const { id } = await openMatter({
      ...{ name: '名誉权纠纷', reference: name, custodian: { name: '陈伟' } },
    });
    const known = { matterId: id, note: '', name: '霁屿科技' };
    await store.casework.bulkAdd([
      { ...known, id: `${id}-1`, kind: 'entity', aliases: [], handles: [] } as never,
      { ...known, id: `${id}-2`, kind: 'respondent', accounts: [] } as never,
    ]);
    const row = await store.matters.get(id);
    const matter = { ...row, items: 1 } as ListedMatter;
    const shown = await render(<View {...{ matter, items: [listing(1)], lastItem: undefined }} />);
    await until(() => shown.textContent?.includes('are being read') === true);
    expect(shown.querySelector('table')).toBeNull();
  },
);
