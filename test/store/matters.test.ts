import { beforeEach, describe, expect, it } from 'vitest';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { listCustody } from '../../lib/store/custody.ts';
import { type EvidenceStore, openStore } from '../../lib/store/db.ts';
import {
  amendMatter,
  ensureInbox,
  findMatter,
  listMatters,
  openMatter,
} from '../../lib/store/matters.ts';
import { newStore } from '../support/stores/new-store.ts';

const FIELDS = { name: '名誉权纠纷', reference: 'XM-1', custodian: { name: '陈伟' } };

let db: EvidenceStore;
beforeEach(async () => {
  db = await newStore();
});

const open = (fields: Partial<typeof FIELDS> = {}, at = '2026-11-21T09:00:00.000Z') =>
  openMatter({ ...FIELDS, ...fields }, new Date(at), db);
const detailsOf = async (id: string) =>
  (await listCustody(id, db)).map(({ line }) => JSON.parse(line).detail);

describe('opening a matter', () => {
  it.each([
    ['no name', { name: ' \n' }],
    ['no reference', { reference: '' }],
    ['no custodian', { custodian: { name: '' } }],
    ['a name that is too long', { name: 'x'.repeat(201) }],
    ['the reference of another matter in other letters', { reference: 'xm-1' }],
  ])('is refused with %s, and leaves no matter behind', async (_, fields) => {
    await open();
    const before = (await listMatters(db)).length;
    await expect(open(fields)).rejects.toMatchObject({ code: 'BAD_LABEL' });
    expect(await listMatters(db)).toHaveLength(before);
  });

  it('keeps each field on one line', async () => {
    const { id } = await open({ name: ' A\n v. B ' });
    expect(await findMatter(id, db)).toMatchObject({ name: 'A v. B' });
    expect(await detailsOf(id)).toEqual([{ reference: 'XM-1', name: 'A v. B' }]);
  });

  it('lists the Inbox first and then the matter that was used last', async () => {
    const old = await open();
    const later = await open({ reference: 'XM-2' }, '2026-11-22T09:00:00.000Z');
    expect((await listMatters(db)).map(({ id }) => id)).toEqual([INBOX_ID, later.id, old.id]);
  });

  it('makes one Inbox, however many windows ask for it at once', async () => {
    const begun = openStore('begun-by-three-windows');
    const made = await Promise.all([1, 2, 3].map(() => ensureInbox(new Date(), begun)));
    expect(made.filter((isNew) => isNew)).toHaveLength(1);
    expect(await ensureInbox(new Date(), begun)).toBe(false);
    expect(await listMatters(begun)).toHaveLength(1);
    expect(await listCustody(INBOX_ID, begun)).toHaveLength(1);
  });
});

describe('amending a matter', () => {
  it('writes the fields that changed, old and new, and nothing where none did', async () => {
    const { id } = await open();
    await amendMatter(id, { name: FIELDS.name, court: '杭州互联网法院' }, db);
    await amendMatter(id, { court: '杭州互联网法院' }, db);
    expect((await detailsOf(id)).slice(1)).toEqual([
      { matter: { court: { from: '', to: '杭州互联网法院' } } },
    ]);
  });

  it('keeps the hours of a second witness, also none, and what they were before', async () => {
    const { id } = await open();
    const hoursOf = async () => (await findMatter(id, db))?.witnessHours;
    await amendMatter(id, { witnessHours: 24 }, db);
    expect(await hoursOf()).toBeUndefined();
    await amendMatter(id, { witnessHours: 0 }, db);
    expect(await hoursOf()).toBe(0);
    await amendMatter(id, { witnessHours: 48 }, db);
    const changes = (await detailsOf(id)).flatMap(({ matter }) => matter?.witnessHours ?? []);
    expect(changes).toEqual([
      { from: 24, to: 0 },
      { from: 0, to: 48 },
    ]);
  });

  it('keeps who files, the opponents, the copies, and the title of the custodian', async () => {
    const { id } = await open();
    const custodian = { name: '陈伟', title: ' 律师 ', employer: '某律师事务所' };
    const facts = { filingParty: '小米（原告）', opponents: ['林某 ', '', '林某', '某公司'] };
    await amendMatter(id, { ...facts, copies: 3, custodian }, db);
    const kept = { ...facts, opponents: ['林某', '某公司'], copies: 3 };
    const title = { ...custodian, title: '律师' };
    expect(await findMatter(id, db)).toMatchObject({ ...kept, custodian: title });
    await amendMatter(id, { filingParty: '', opponents: [], copies: 0, custodian: title }, db);
    const row = await findMatter(id, db);
    for (const field of Object.keys(kept)) expect(row).not.toHaveProperty(field);
    expect((await detailsOf(id)).at(-1)).toEqual({
      matter: {
        filingParty: { from: kept.filingParty, to: '' },
        opponents: { from: kept.opponents, to: [] },
        copies: { from: 3, to: 0 },
      },
    });
  });

  it.each([
    ['half a copy', { copies: 1.5 }],
    ['less than no hours', { witnessHours: -1 }],
    ['more hours than a year has', { witnessHours: 8_785 }],
    ['an opponent whose name is too long', { opponents: ['x'.repeat(201)] }],
    [
      'more opponents than a list can hold',
      { opponents: Array.from({ length: 201 }, (_, at) => `${at}`) },
    ],
  ])('refuses %s', async (_, fields) => {
    const { id } = await open();
    await expect(amendMatter(id, fields, db)).rejects.toMatchObject({ code: 'BAD_LABEL' });
  });

  it('removes a field that is emptied, but never the name or the custodian', async () => {
    const { id } = await open();
    await amendMatter(id, { docket: '(2026) 1' }, db);
    await amendMatter(id, { docket: '' }, db);
    expect(await findMatter(id, db)).not.toHaveProperty('docket');
    for (const fields of [{ name: ' ' }, { custodian: { name: '' } }])
      await expect(amendMatter(id, fields, db)).rejects.toMatchObject({ code: 'BAD_LABEL' });
    expect(await findMatter(id, db)).toMatchObject(FIELDS);
  });
});
