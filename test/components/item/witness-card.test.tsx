// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWitnesses } from '../../../components/workspace/item/read-witnesses.ts';
import { WitnessCard } from '../../../components/workspace/item/witness-card.tsx';
import { sealRecord } from '../../../lib/evidence/chain/seal.ts';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { newId } from '../../../lib/evidence/id.ts';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { listCountedMatters } from '../../../lib/store/counted-matters.ts';
import { store } from '../../../lib/store/db.ts';
import { readItem } from '../../../lib/store/items/opened-items.ts';
import { receiveItem } from '../../../lib/store/items/receive-item.ts';
import { amendMatter, openMatter } from '../../../lib/store/matters.ts';
import { recordOf } from '../../support/witnesses/witness-records.ts';
import { render, until } from '../render.tsx';

const AT = '2026-11-21T12:00:00.000Z';
const LATER = '2026-11-21T12:05:00.000Z';

/** Items of packages, as an import puts them into the matter. */
const receive = async (matterId: string, sealed: ItemRecord) => {
  const { record, bytes, digest } = sealRecord(sealed);
  const from = { id: record.matter.id, reference: record.matter.id, name: 'Lin' };
  await receiveItem(
    {
      ...{ digest, recordBytes: bytes, record, labels: {}, absent: [] },
      from: { ...from, number: 1 },
      volume: { name: 'B', tagManifest: digestNow('B') },
    },
    {
      ...{ id: `import-${record.id}`, matterId, at: AT, exportId: 'E', findings: [], volumes: [] },
      from: { ...from, custodian: record.custodian.name },
      log: digestNow('log'),
    },
    store,
  );
};

let matterId = '';
let [first, second] = ['', ''];
beforeEach(async () => {
  await Promise.all(store.tables.map((table) => table.clear()));
  // Of each test their own, since opened records are kept by their ids.
  [first, second] = [newId(), newId()];
  const custodian = { name: 'Chen Wei' };
  matterId = (await openMatter({ name: 'Lin', reference: 'QL', custodian })).id;
});
afterEach(async () => {
  await render(null);
  document.body.replaceChildren();
});

const receiveBoth = async (other: Parameters<typeof recordOf>[0]) => {
  await receive(matterId, recordOf({ id: first }));
  await receive(matterId, recordOf({ id: second, log: 'MB', capturedAt: LATER, ...other }));
};

const show = async (other: Parameters<typeof recordOf>[0], language: 'en' | 'zh-CN' = 'en') => {
  await receiveBoth(other);
  return draw(language);
};

const draw = async (language: 'en' | 'zh-CN' = 'en') => {
  const item = await readItem(first);
  const matter = (await listCountedMatters()).find(({ id }) => id === matterId);
  if (!item) throw new Error('The item is not there');
  const element = await render(<WitnessCard item={item} matter={matter} />, language);
  return element;
};

describe('WitnessCard', () => {
  it('tells who observed the page when, what differs, and leads to the other item', async () => {
    const likes = { raw: '12', count: 12 };
    const element = await show({ by: 'Li Na', post: { engagement: { likes } } });
    await until(() => element.querySelector('section') !== null);
    const text = element.textContent ?? '';
    expect(text).toContain('Observed by Chen Wei at');
    expect(text).toContain('and by Li Na at');
    expect(text).toContain('Text: all 3 passages agree.');
    expect(text).toContain('Differ: likes (“10”, later “12”).');
    expect(text).toContain('they do not show that these are two persons');
    const links = [...element.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      expect.stringContaining(second),
      expect.stringMatching(new RegExp(`${first}.*${second}`, 'u')),
    ]);
  });

  it('speaks Chinese', async () => {
    const element = await show({ by: '李娜' }, 'zh-CN');
    await until(() => element.querySelector('section') !== null);
    expect(element.textContent).toContain('先后见到此页面：Chen Wei，');
  });

  it('tells one custodian on two computers as one', async () => {
    const element = await show({ by: 'WEI CHEN' });
    await until(() => element.querySelector('section') !== null);
    expect(element.textContent).toContain('counts as one custodian on two computers');
    expect(element.textContent).not.toContain('Observed by');
  });

  it('reads nothing where the matter shows none', async () => {
    await receiveBoth({ by: 'Li Na' });
    const item = await readItem(first);
    if (!item) throw new Error('The item is not there');
    expect(await readWitnesses(item, 0)).toEqual([]);
    expect(await readWitnesses(item, 1)).toHaveLength(1);
  });

  it('names the hours that the matter sets', async () => {
    await amendMatter(matterId, { witnessHours: 3 });
    const element = await show({ by: 'Li Na' });
    await until(() => element.querySelector('section') !== null);
    expect(element.textContent).toContain('at most 3)');
  });
});
