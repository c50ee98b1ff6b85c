import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../lib/evidence/problem.ts';
import { saveCaseEntries } from '../../lib/store/casework.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { listItems } from '../../lib/store/items/items.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { checkStore } from '../../lib/store-check/check-store.ts';
import { verifySet } from '../../lib/verify/verify-set.ts';
import {
  ANY_BYTES_CHANGE,
  ANY_VALUE_CHANGE,
  changeBytes,
  changeValue,
  timesOf,
} from '../support/fuzz/any-change.ts';
import { packMatter } from '../support/packages/pack-matter.ts';
import { backUp, prepare } from '../support/stores/back-up.ts';
import { type Files, forgeBackup, unpackBackup } from '../support/stores/forge-backup.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const [FIRST, SECOND, OURS] = ['A', 'B', 'C'].map((letter) => `01JD${letter.repeat(22)}`) as [
  string,
  string,
  string,
];
const WHO = { name: '陈伟' };
const time = { at: '2021-08-22T01:15:00.000Z', precision: 'minute', timeZone: 'Asia/Shanghai' };

let backup: File;
let paths: readonly string[];
beforeAll(async () => {
  const theirs = await newStore();
  const fields = { name: '名誉权纠纷', reference: 'XM-1', custodian: WHO };
  const { id: matterId } = await openMatter(fields, undefined, theirs);
  for (const id of [FIRST, SECOND]) await sealText(theirs, id, matterId, `${id} 虚假陈述`);
  const entry = (id: string, rest: object) => ({ id, matterId, ...rest }) as never;
  await saveCaseEntries(
    [
      entry('01P', { kind: 'party', name: '小米', role: 'plaintiff' }),
      entry('01D', { kind: 'key-date', type: 'order-made', time, note: '' }),
      entry('01X', {
        ...{ kind: 'act', type: 'apologise', words: '道歉', channels: ['app'], recipients: [] },
        due: time,
      }),
      entry('01L', { kind: 'link', type: 'reposts', from: FIRST, to: SECOND, note: '' }),
    ],
    theirs,
  );
  backup = (await backUp(theirs)).files[0] as File;
  paths = [...(await unpackBackup(backup)).keys()].filter((path) => /jsonl?$/u.test(path));
});

/** A store with a matter and an item of our own, and all that it holds of them. */
const ourStore = async () => {
  const db = await newStore();
  const fields = { name: 'Ours', reference: 'O-1', custodian: WHO };
  const { id } = await openMatter(fields, undefined, db);
  await sealText(db, OURS, id);
  const held = async () =>
    JSON.stringify([
      await db.matters.get(id),
      await db.items.get(OURS),
      await db.custody.where('[matterId+seq]').between([id, 0], [id, 99]).toArray(),
      (await db.artifacts.where('item').equals(OURS).toArray()).map(({ digest }) => digest),
    ]);
  return { db, held };
};

/** Every matter of the store can be listed, exported and verified to an end. */
const expectUsable = async (db: EvidenceStore): Promise<void> => {
  for (const { id } of await db.matters.toArray()) {
    if ((await listItems(id, db)).length === 0) continue;
    const zips = await packMatter(db, id);
    await verifySet(zips.map((zip) => new Blob([zip])));
  }
};

/** Restores whatever can be restored; gives whether the backup was taken at all. */
const restoreAny = async (file: File, db: EvidenceStore): Promise<boolean> => {
  const prepared = await prepare([file], db).catch(({ code, message }) => {
    expect(PROBLEM_CODES, message).toContain(code);
    expect(code, message).toMatch(/^BACKUP_/u);
  });
  if (!prepared) return false;
  await prepared.apply();
  await prepared.discard();
  return true;
};

/** Changes one row of one table, or a value of the head or the settings. */
const changeRow = (at: number, changes: Parameters<typeof changeValue>[1]) => (files: Files) => {
  const path = paths[at % paths.length] ?? '';
  const text = files.get(path) ?? '';
  const rows = path.endsWith('.jsonl') ? text.split('\n').filter(Boolean) : [text];
  const row = Math.floor(at / paths.length) % Math.max(1, rows.length);
  const changed = rows.map((line, number) =>
    number === row ? (JSON.stringify(changeValue(JSON.parse(line), changes)) ?? 'null') : line,
  );
  files.set(path, changed.map((line) => `${line}\n`).join(''));
};

const tried = (usual: number) => ({ numRuns: timesOf(usual), endOnFailure: true });

describe('a backup', () => {
  it('of which any bytes were changed is refused in words, or restored as it was', async () => {
    const bytes = new Uint8Array(await backup.arrayBuffer());
    const { db, held } = await ourStore();
    const before = await held();
    await fc.assert(
      fc.asyncProperty(ANY_BYTES_CHANGE, async (changes) => {
        await restoreAny(new File([changeBytes(bytes, changes)], 'x.zip'), db);
        expect(await held()).toBe(before);
        expect((await checkStore({}, {}, db)).faults).toEqual([]);
      }),
      tried(60),
    );
  });

  it('whose rows a stranger changed leaves our matters alone, and all matters usable', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), ANY_VALUE_CHANGE, async (at, changes) => {
        const { db, held } = await ourStore();
        const before = await held();
        const isTaken = await restoreAny(await forgeBackup(backup, changeRow(at, changes)), db);
        expect(await held()).toBe(before);
        expect((await checkStore({}, {}, db)).faults).toEqual([]);
        if (isTaken) await expectUsable(db);
      }),
      tried(40),
    );
  });
});
