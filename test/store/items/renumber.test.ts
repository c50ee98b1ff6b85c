import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { onChange } from '../../../lib/store/change.ts';
import { addExport, listCustody } from '../../../lib/store/custody.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { releaseItem, withholdItem } from '../../../lib/store/items/withhold-item.ts';
import { findMatter, openMatter } from '../../../lib/store/matters.ts';
import { amendAndRenumber, listGivenOut } from '../../../lib/store/renumber.ts';
import { newStore, sealText } from '../../support/stores/new-store.ts';

const FIELDS = { name: '名誉权纠纷', reference: 'XM-1', custodian: { name: '陈伟' } };
const EXPORT = [{ package: 'x.zip', items: 1, profile: 'counsel' }] as unknown as Parameters<
  typeof addExport
>[1];
const [FIRST, SECOND] = ['01JD0000000000000000000001', '01JD0000000000000000000002'];

let db: EvidenceStore;
let matter: string;
beforeEach(async () => {
  db = await newStore();
  matter = (await openMatter(FIELDS, new Date('2026-11-21T09:00:00.000Z'), db)).id;
  await sealText(db, FIRST, matter, 'one');
});

const labelOf = async (id: string) => (await db.items.get(id))?.exhibit;
const eventsOf = async () =>
  (await listCustody(matter, db)).map(({ line }) => JSON.parse(line).event as string);

describe('items whose labels were given out', () => {
  it('are those that were in the matter at its last export', async () => {
    expect(await listGivenOut(matter, db)).toEqual(new Set());
    await addExport(matter, EXPORT, db);
    await sealText(db, SECOND, matter, 'two');
    expect(await listGivenOut(matter, db)).toEqual(new Set([FIRST]));
    await addExport(matter, EXPORT, db);
    expect(await listGivenOut(matter, db)).toEqual(new Set([FIRST, SECOND]));
  });

  it('are not those that were withheld at every export', async () => {
    await sealText(db, SECOND, matter, 'two');
    await withholdItem(SECOND, 'privileged', db);
    await addExport(matter, EXPORT, db);
    expect(await listGivenOut(matter, db)).toEqual(new Set([FIRST]));
    await releaseItem(SECOND, db);
    await addExport(matter, EXPORT, db);
    expect(await listGivenOut(matter, db)).toEqual(new Set([FIRST, SECOND]));
    await withholdItem(SECOND, 'privileged', db);
    await addExport(matter, EXPORT, db);
    expect(await listGivenOut(matter, db)).toEqual(new Set([FIRST, SECOND]));
  });
});

describe('a new prefix with new labels', () => {
  const amended = { ...FIELDS, exhibitPrefix: 'P' };

  it('is one change with its custody entries, and can be taken back', async () => {
    const old = await labelOf(FIRST);
    const changes = [{ id: FIRST, labels: { exhibit: 'P-0001' } }];
    const back = await amendAndRenumber(matter, amended, changes, db);
    expect(await labelOf(FIRST)).toBe('P-0001');
    expect(await findMatter(matter, db)).toMatchObject({ exhibitPrefix: 'P' });
    expect((await eventsOf()).filter((event) => /amended|annotated/u.test(event))).toHaveLength(2);
    await amendAndRenumber(matter, FIELDS, back, db);
    expect(await labelOf(FIRST)).toBe(old);
  });

  it('is heard of once it is committed, and not where it is refused', async () => {
    const heard: (string | undefined)[] = [];
    const end = onChange(() => void heard.push(isOpen() ? 'too early' : 'committed'));
    const isOpen = () => Dexie.currentTransaction?.active === true;
    const changes = [{ id: FIRST, labels: { exhibit: 'P-0001' } }];
    await amendAndRenumber(matter, amended, changes, db);
    expect(heard).toEqual(['committed', 'committed']);
    const refused = [{ id: FIRST, labels: { exhibit: 'x'.repeat(61) } }];
    await expect(amendAndRenumber(matter, FIELDS, refused, db)).rejects.toThrow();
    end();
    expect(heard).toHaveLength(2);
  });

  it('changes neither the matter nor a label where one label is refused', async () => {
    const [old, before] = [await labelOf(FIRST), await eventsOf()];
    const changes = [{ id: FIRST, labels: { exhibit: 'x'.repeat(61) } }];
    await expect(amendAndRenumber(matter, amended, changes, db)).rejects.toMatchObject({
      code: 'BAD_LABEL',
    });
    expect(await labelOf(FIRST)).toBe(old);
    expect((await findMatter(matter, db))?.exhibitPrefix).not.toBe('P');
    expect(await eventsOf()).toEqual(before);
  });
});
