import { beforeEach, describe, expect, it } from 'vitest';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { readCaseFile, saveCaseEntries } from '../../lib/store/casework.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { getItem } from '../../lib/store/items/items.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { addSigner, dropSigner, listSigners } from '../../lib/store/signers.ts';
import { makeSigner } from '../../lib/trust/keys/make-signer.ts';
import { backUp, prepare, restore } from '../support/stores/back-up.ts';
import { addRows, edit, type Files, forgeBackup } from '../support/stores/forge-backup.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const ITEM = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const base64 = (...bytes: number[]) => ({ $bytes: btoa(String.fromCharCode(...bytes)) });

let theirs: EvidenceStore;
let ours: EvidenceStore;
let matter: string;
let backup: File;

/** A matter of theirs with one item, and a matter of ours with a key date. */
beforeEach(async () => {
  theirs = await newStore();
  const custodian = { name: '陈伟' };
  const opened = await openMatter(
    { name: 'Theirs', reference: 'T-1', custodian },
    undefined,
    theirs,
  );
  matter = opened.id;
  await sealText(theirs, ITEM, matter);
  backup = (await backUp(theirs)).files[0] as File;
  ours = await newStore();
});

const forge = (alter: (files: Files) => void) => forgeBackup(backup, alter);
const outcomeOf = async (file: File) => (await restore([file], ours)).outcomes['T-1'];

const refusal = async (file: File): Promise<unknown> =>
  prepare([file], ours).then(
    async ({ discard }) => discard(),
    (error) => error.code,
  );

const keyDate = (matterId: string, changes: object = {}) => ({
  id: 'date-1',
  matterId,
  kind: 'key-date',
  type: 'order-made',
  time: { at: '2021-08-22T01:15:00.000Z', precision: 'minute', timeZone: 'Asia/Shanghai' },
  note: '',
  ...changes,
});

describe('a stranger’s case file entries', () => {
  it('take no entry of another matter away by its id, and the plan says so', async () => {
    const own = await openMatter(
      { name: 'Ours', reference: 'O-1', custodian: { name: '王芳' } },
      undefined,
      ours,
    );
    await saveCaseEntries([keyDate(own.id) as never], ours);
    const before = await ours.custody.toArray();
    const forged = await forge(addRows('casework', keyDate(matter, { note: 'taken' })));
    expect(await outcomeOf(forged)).toBe('entangled');
    expect((await readCaseFile(own.id, ours))['key-date']).toEqual([keyDate(own.id)]);
    expect(await ours.custody.toArray()).toEqual(before);
  });

  it('take none away that was added between the plan and the restore', async () => {
    const forged = await forge(addRows('casework', keyDate(matter)));
    const prepared = await prepare([forged], ours);
    await saveCaseEntries([keyDate(INBOX_ID) as never], ours);
    const { failed } = await prepared.apply();
    await prepared.discard();
    expect(failed.map(({ problem }) => problem.code)).toContain('BACKUP_CHANGED');
    expect((await readCaseFile(INBOX_ID, ours))['key-date']).toEqual([keyDate(INBOX_ID)]);
  });

  it('are restored where their ids are free, marked as no log has their words', async () => {
    expect(await outcomeOf(await forge(addRows('casework', keyDate(matter))))).toBe('added');
    expect((await readCaseFile(matter, ours))['key-date']).toMatchObject([{ fromBackup: true }]);
  });

  it('lose the mark, and their words enter the log, when a person saves them', async () => {
    await outcomeOf(await forge(addRows('casework', keyDate(matter))));
    const [claimed] = (await readCaseFile(matter, ours))['key-date'];
    await saveCaseEntries(claimed ? [claimed] : [], ours);
    expect((await readCaseFile(matter, ours))['key-date']).toEqual([keyDate(matter)]);
    const last = (await ours.custody.where({ matterId: matter }).sortBy('seq')).at(-1);
    expect(JSON.parse(last?.line ?? '').detail).toMatchObject({
      from: { fromBackup: true },
      to: keyDate(matter),
    });
  });

  it.each<[string, object]>([
    ['a key date without a time', keyDate('m', { time: undefined })],
    [
      'a key date at about noon',
      keyDate('m', { time: { ...keyDate('m').time, at: 'about noon' } }),
    ],
    [
      'a day that does not exist',
      keyDate('m', { time: { ...keyDate('m').time, at: '2021-02-30T00:00:00Z' } }),
    ],
    [
      'a zone that does not exist',
      keyDate('m', { time: { ...keyDate('m').time, timeZone: 'Mars' } }),
    ],
    [
      'a precision that is unknown',
      keyDate('m', { time: { ...keyDate('m').time, precision: 'era' } }),
    ],
    ['a type that is unknown', keyDate('m', { type: 'party-time' })],
    ['an unknown kind', keyDate('m', { kind: 'certified' })],
    ['a kind of a prototype', keyDate('m', { kind: 'constructor' })],
    ['a party without a role', { id: 'p', matterId: 'm', kind: 'party', name: 'x' }],
    ['a statement without an anchor', { id: 's', matterId: 'm', kind: 'statement', item: ITEM }],
  ])('with %s are refused with the backup', async (_, row) => {
    expect(await refusal(await forge(addRows('casework', row)))).toBe('BACKUP_DAMAGED');
  });
});

describe('a stranger’s time-stamps', () => {
  const stamp = (changes: object) => ({ item: ITEM, state: 'stamped', attempts: 0, ...changes });

  it.each<[string, object]>([
    [
      'three bytes',
      { token: base64(1, 2, 3), chain: [], authority: 'DigiCert', genTime: '2010-01-01T00:00:00Z' },
    ],
    ['no token at all', { authority: 'DigiCert', genTime: '2010-01-01T00:00:00Z' }],
    ['a chain of rubbish', { token: base64(0x30, 0), chain: [base64(0)] }],
  ])('of %s stop their matter from being restored', async (_, row) => {
    const forged = await forge(addRows('stamps', stamp(row)));
    const prepared = await prepare([forged], ours);
    expect(prepared.faults.map(({ code, item }) => [code, item])).toEqual([
      ['STAMP_INVALID', ITEM],
    ]);
    expect(prepared.plans.find(({ id }) => id === matter)?.outcome).toBe('damaged');
    await prepared.discard();
  });

  it.each<[string, object]>([
    ['a state that is unknown', { state: 'certified' }],
    ['a time that is none', { genTime: 'about noon' }],
  ])('with %s are refused with the backup', async (_, row) => {
    expect(await refusal(await forge(addRows('stamps', stamp(row))))).toBe('BACKUP_DAMAGED');
  });
});

describe('a stranger’s certificates', () => {
  const signer = (certificate: object, id = 'stranger') => ({
    id,
    madeAt: '2030-01-01T00:00:00.000Z',
    origin: 'made',
    certificate,
    chain: [],
  });

  it('that cannot be read are left out and reported, and stop no matter', async () => {
    const prepared = await prepare([await forge(addRows('signers', signer(base64(1))))], ours);
    expect(prepared.faults.map(({ code }) => code)).toEqual(['SIGNER_UNREADABLE']);
    await prepared.apply();
    await prepared.discard();
    expect(await listSigners(ours)).toEqual([]);
    expect(await ours.items.count()).toBe(1);
  });

  it('are kept as the backup’s claim, never sign, and can be removed', async () => {
    const { certificate } = await makeSigner({ name: 'Stranger' });
    const own = await addSigner({ ...(await makeSigner({ name: '陈伟' })), origin: 'made' }, ours);
    await restore(
      [
        await forge(
          addRows(
            'signers',
            signer(base64(...certificate)),
            signer(base64(...certificate), own.id),
          ),
        ),
      ],
      ours,
    );
    const rows = await listSigners(ours);
    expect(rows.map(({ id, fromBackup }) => [id, fromBackup])).toEqual([
      ['stranger', true],
      [own.id, undefined],
    ]);
    expect(rows.find(({ id }) => id === own.id)?.privateKey).toBeDefined();
    await dropSigner('stranger', ours);
    await dropSigner(own.id, ours);
    expect((await listSigners(ours)).map(({ id }) => id)).toEqual([own.id]);
  });
});

describe('what a backup’s rows say of an item', () => {
  it('is replaced by what its sealed record says', async () => {
    const forged = await forge((files) => {
      edit('rows/items.jsonl', '"title":"微文"', '"title":"I did it","author":"@official"')(files);
      edit(
        'rows/items.jsonl',
        /"capturedAt":"[^"]+"/u,
        '"capturedAt":"2001-01-01T00:00:00.000Z"',
      )(files);
    });
    expect(await outcomeOf(forged)).toBe('added');
    const { title, author, capturedAt } = await getItem(ITEM, ours);
    expect([title, author, capturedAt]).toEqual(['微文', undefined, '2026-11-21T09:00:00.000Z']);
  });

  it.each<[string, string, string]>([
    ['role', '"role":"text"', '"role":"viewport"'],
    ['media type', '"mediaType":"text/plain"', '"mediaType":"text/html"'],
    ['size', '"bytes":12', '"bytes":13'],
  ])('cannot give a file another %s than the record', async (_, from, to) => {
    expect(await outcomeOf(await forge(edit('rows/artifacts.jsonl', from, to)))).toBe('damaged');
  });
});
