import { expect, it } from 'vitest';
import type { Bytes } from '../../lib/evidence/digest.ts';
import { givenExport } from '../../lib/import/given-volume.ts';
import { importPackage } from '../../lib/import/import-package.ts';
import { getItem } from '../../lib/store/items/items.ts';
import { checkStore } from '../../lib/store-check/check-store.ts';
import { decryptWith } from '../../lib/verify/decrypt-with.ts';
import { verifySet } from '../../lib/verify/verify-set.ts';
import { encryptZip } from '../../lib/zip/encrypted/encrypt-zip.ts';
import { HAND_OVER } from '../support/cases/court-choice.ts';
import { HANDED, handMatter } from '../support/cases/handed-matter.ts';
import { newMatter, packMatter } from '../support/packages/pack-matter.ts';
import { newStore } from '../support/stores/new-store.ts';

const PASS_PHRASE = 'correct horse battery staple';

const encrypt = async (zip: Bytes): Promise<Blob> => {
  const pieces: Bytes[] = [];
  await encryptZip(new Blob([zip]), PASS_PHRASE, (piece) => void pieces.push(piece.slice()));
  return new Blob(pieces);
};

const readTables = async (db: Awaited<ReturnType<typeof newStore>>): Promise<string> =>
  JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));

it('volumes that one pass phrase encrypts are imported whole, and no store holds it', async () => {
  const { db, matterId } = await handMatter();
  const zips = await packMatter(db, matterId, { choice: HAND_OVER, volumeBytes: 60_000 });
  expect(zips.length).toBeGreaterThan(1);
  const files = await Promise.all(zips.map(encrypt));
  const given = givenExport(files, await verifySet(files, decryptWith(PASS_PHRASE)), PASS_PHRASE);
  if (typeof given === 'string') throw new Error(given);
  const other = await newStore();
  const { items } = await importPackage({ given, target: newMatter(matterId) }, {}, other);
  expect(items.map(({ outcome, problem }) => [outcome, problem])).toEqual(
    HANDED.map(() => ['whole', undefined]),
  );
  for (const id of HANDED)
    expect((await getItem(id, other)).recordBytes).toEqual((await getItem(id, db)).recordBytes);
  expect((await checkStore({}, {}, other)).faults).toEqual([]);
  expect(await readTables(other)).not.toContain(PASS_PHRASE);
});

it('an encrypted package of which the pass phrase is not known is nothing to import', async () => {
  const { db, matterId } = await handMatter();
  const files = await Promise.all((await packMatter(db, matterId)).map(encrypt));
  expect(givenExport(files, await verifySet(files))).toBe('UNREADABLE');
});
