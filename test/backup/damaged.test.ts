import { beforeEach, describe, expect, it } from 'vitest';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { backUp, prepare, restore } from '../support/stores/back-up.ts';
import { edit, type Files, forgeBackup } from '../support/stores/forge-backup.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const ID = '01JDAAAAAAAAAAAAAAAAAAAAAA';
let store: EvidenceStore;
let backup: File;
beforeEach(async () => {
  store = await newStore();
  await sealText(store, ID, INBOX_ID);
  backup = (await backUp(store)).files[0] as File;
});

const forge = (alter: (files: Files) => void) => forgeBackup(backup, alter);

const nothingIn = async (db: EvidenceStore) => {
  expect([await db.items.count(), await db.artifacts.count(), await db.custody.count()]).toEqual([
    0, 0, 1,
  ]);
};

describe('a damaged backup', () => {
  it('is refused wherever a byte of it is changed, and where it is cut off', async () => {
    const other = await newStore();
    const bytes = new Uint8Array(await backup.arrayBuffer());
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      const said = await prepare([new File([flipped], 'x.zip')], other).then(
        async (prepared) => {
          await prepared.discard();
          return `byte ${at} was not missed`;
        },
        ({ code }) => code,
      );
      // Dates and checksums of the zip itself mean nothing to what it holds.
      expect(['BACKUP_DAMAGED', `byte ${at} was not missed`]).toContain(said);
      if (at < bytes.length / 2) expect(said).toBe('BACKUP_DAMAGED');
    }
    for (const end of [0, 10, bytes.length / 2, bytes.length - 1])
      await expect(
        prepare([new File([bytes.slice(0, end)], 'x.zip')], other),
      ).rejects.toMatchObject({
        code: 'BACKUP_DAMAGED',
      });
    await nothingIn(other);
  });

  it.each<[string, (files: Files) => void]>([
    ['another format', edit('backup.json', 'matterproof-backup/1', 'matterproof-backup/9')],
    ['a table that is missing', (files) => files.delete('rows/custody.jsonl')],
    ['a row that is missing', (files) => files.set('rows/items.jsonl', '')],
    ['a row twice', edit('rows/items.jsonl', /.*\n/s, '$&$&')],
    ['a line that is no JSON', edit('rows/items.jsonl', /^\{/, '[')],
    ['a row without its end', edit('rows/items.jsonl', /\n$/, '')],
    ['a title that is no text', edit('rows/items.jsonl', '"title":"微文"', '"title":{"x":1}')],
    ['a path that climbs', (files) => files.set('../x', 'x')],
  ])('with %s is refused', async (_, alter) => {
    const other = await newStore();
    await expect(prepare([await forge(alter)], other)).rejects.toMatchObject({
      code: 'BACKUP_DAMAGED',
    });
    await nothingIn(other);
  });

  it.each<[string, (files: Files) => void, string]>([
    ['a file', edit(`files/${ID}/text.txt`, '虚假陈述', '真实陈述'), 'ARTIFACT_ALTERED'],
    ['a file that is gone', (files) => files.delete(`files/${ID}/text.txt`), 'ARTIFACT_MISSING'],
    ['an item’s number', edit('rows/items.jsonl', '"number":1', '"number":2'), 'RECORD_ALTERED'],
    [
      'an item’s digest',
      edit('rows/items.jsonl', /"digest":"sha256:./, '"digest":"sha256:f'),
      'RECORD_ALTERED',
    ],
    ['a log line', edit('rows/custody.jsonl', 'captured\\"', 'received\\"'), 'LOG_BROKEN'],
    ['the count of the log', edit('rows/matters.jsonl', '"entries":2', '"entries":3'), 'LOG_COUNT'],
  ])(
    'in which %s was forged with fitting digests has its matter refused',
    async (_, alter, code) => {
      const other = await newStore();
      const prepared = await prepare([await forge(alter)], other);
      expect(prepared.faults.map((fault) => fault.code)).toContain(code);
      expect(prepared.plans).toMatchObject([{ reference: 'INBOX', outcome: 'damaged' }]);
      expect(await prepared.apply()).toMatchObject({ written: [], failed: [], work: [] });
      await prepared.discard();
      await nothingIn(other);
    },
  );
});

it('a backup made before it held lines, lists and watches is restored without them', async () => {
  const other = await newStore();
  const older = await forge((files) => {
    for (const table of ['lines', 'lists', 'listLines', 'watches']) {
      files.delete(`rows/${table}.jsonl`);
      edit('backup.json', new RegExp(`,\\s*"${table}": 0`, 'u'), '')(files);
    }
  });
  expect((await restore([older], other)).outcomes).toEqual({ INBOX: 'continued' });
  expect(await other.items.count()).toBe(1);
});
