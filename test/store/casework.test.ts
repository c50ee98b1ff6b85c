import { describe, expect, it } from 'vitest';
import type { Entity, KeyDate, Statement } from '../../lib/evidence/casework.ts';
import type { CustodyEntry } from '../../lib/evidence/custody.ts';
import { readCaseFile, removeCaseEntries, saveCaseEntries } from '../../lib/store/casework.ts';
import { listCustody } from '../../lib/store/custody.ts';
import { type EvidenceStore, openStore } from '../../lib/store/db.ts';
import { amendMatter, openMatter } from '../../lib/store/matters.ts';
import { newStore } from '../support/stores/new-store.ts';
import { leaveVersion1 } from '../support/stores/old-store.ts';

const openXm = (db: EvidenceStore) =>
  openMatter(
    { name: '名誉权纠纷', reference: 'XM-2021', custodian: { name: '陈伟' } },
    new Date(),
    db,
  );
const served = (matterId: string, at = '2021-09-01T02:00:00.000Z'): KeyDate => ({
  id: '01K',
  matterId,
  kind: 'key-date',
  type: 'order-served',
  time: { at, precision: 'minute', timeZone: 'Asia/Shanghai' },
  note: '送达',
});
const lastEntry = async (db: EvidenceStore, matterId: string): Promise<CustodyEntry> =>
  JSON.parse((await listCustody(matterId, db)).at(-1)?.line ?? '{}');

describe('a case file', () => {
  it('keeps entries by kind, each change with the words before and after in the log', async () => {
    const db = await newStore();
    const { id } = await openXm(db);
    const entity: Entity = {
      id: '01E',
      matterId: id,
      kind: 'entity',
      name: '霁屿科技',
      type: 'company',
      aliases: ['Jiyu'],
      handles: [],
      standing: '上市公司',
    };
    await saveCaseEntries([served(id), entity], db);
    const later = served(id, '2021-09-02T02:00:00.000Z');
    await saveCaseEntries([later, entity], db);
    expect(await readCaseFile(id, db)).toMatchObject({
      'key-date': [later],
      entity: [entity],
      statement: [],
    });
    expect(await lastEntry(db, id)).toMatchObject({
      event: 'annotated',
      detail: { case: 'key-date', id: '01K', from: served(id), to: later },
    });
    expect(await listCustody(id, db)).toHaveLength(4); // opened, two added, one changed
    await removeCaseEntries(['01E'], db);
    expect((await readCaseFile(id, db)).entity).toEqual([]);
    expect((await lastEntry(db, id)).detail).toEqual({ case: 'entity', id: '01E', from: entity });
  });

  it('logs the internal note of a statement in a line of its own', async () => {
    const db = await newStore();
    const { id } = await openXm(db);
    const statement = (internalNote?: string): Statement => ({
      id: '01S',
      matterId: id,
      kind: 'statement',
      item: '01ITEM',
      anchor: {
        artifact: 'text.txt',
        digest: 'sha256:0',
        exact: 'x',
        prefix: '',
        suffix: '',
        start: 0,
        end: 1,
      },
      category: 'insult',
      why: 'why',
      counterEvidence: [],
      entities: [],
      ...(internalNote !== undefined && { internalNote }),
    });
    await saveCaseEntries([statement('weak point')], db);
    await saveCaseEntries([statement('stronger point')], db);
    await saveCaseEntries([statement('')], db);
    await saveCaseEntries([statement()], db);
    await saveCaseEntries([statement('again')], db);
    await removeCaseEntries(['01S'], db);
    const details = (await listCustody(id, db)).slice(1).map(({ line }) => JSON.parse(line).detail);
    const common = { case: 'statement', id: '01S' };
    const noted = (from: string, to: string) => ({ ...common, internalNote: { from, to } });
    expect(details).toEqual([
      { ...common, to: statement() },
      noted('', 'weak point'),
      noted('weak point', 'stronger point'),
      noted('stronger point', ''),
      noted('', 'again'),
      { ...common, from: statement() },
      noted('again', ''),
    ]);
    expect((await readCaseFile(id, db)).statement).toEqual([]);
  });

  it('writes nothing for unchanged entries, and nothing if one is refused', async () => {
    const db = await newStore();
    const { id } = await openXm(db);
    expect(await saveCaseEntries([served(id)], db)).toBe(true);
    expect(await saveCaseEntries([served(id)], db)).toBe(false);
    const long = { ...served(id), id: '01L', note: 'x'.repeat(10_001) };
    await expect(saveCaseEntries([{ ...served(id), note: 'new' }, long], db)).rejects.toMatchObject(
      {
        code: 'BAD_LABEL',
      },
    );
    await expect(saveCaseEntries([served('nowhere')], db)).rejects.toThrow();
    expect((await readCaseFile(id, db))['key-date']).toEqual([served(id)]);
    expect(await listCustody(id, db)).toHaveLength(2);
  });
});

describe('a matter’s facts', () => {
  it('are amended beside the log’s old and new words, and removed when emptied', async () => {
    const db = await newStore();
    const { id } = await openXm(db);
    await amendMatter(id, { court: ' 北京互联网法院 ', docket: '(2021)京0491民初1号' }, db);
    await amendMatter(id, { docket: '' }, db);
    const matter = await db.matters.get(id);
    expect(matter).toMatchObject({ court: '北京互联网法院', entries: 3 });
    expect(matter).not.toHaveProperty('docket');
    expect((await lastEntry(db, id)).detail).toEqual({
      matter: { docket: { from: '(2021)京0491民初1号', to: '' } },
    });
    await expect(amendMatter(id, { name: ' ' }, db)).rejects.toMatchObject({ code: 'BAD_LABEL' });
  });
});

describe('a store of version 1', () => {
  it('opens with its items as they were, none with a role', async () => {
    const name = `old-${Math.random()}`;
    await leaveVersion1(name, [
      { id: '01A', matterId: 'inbox', number: 1, tags: ['a'], note: 'n' },
    ]);
    const db = openStore(name);
    expect(await db.items.get('01A')).toMatchObject({
      number: 1,
      tags: ['a'],
      note: 'n',
      role: '',
    });
    expect(await db.casework.count()).toBe(0);
  });
});
