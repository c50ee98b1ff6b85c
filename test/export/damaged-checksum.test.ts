import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBackup } from '../../lib/backup/open-backup.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { listArtifacts } from '../../lib/store/items/artifacts.ts';
import { findingCodes, packMatter } from '../support/packages/pack-matter.ts';
import { backUp } from '../support/stores/back-up.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const ITEM = '01DAMAGED';

/** Has `unzip` test all that a zip holds. Throws where it refuses any of it. */
const testWithUnzip = (zip: Uint8Array): void => {
  const folder = mkdtempSync(join(tmpdir(), 'damaged-checksum-'));
  try {
    writeFileSync(join(folder, 'package.zip'), zip);
    execFileSync('unzip', ['-tqq', 'package.zip'], { cwd: folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

it('a kept checksum that is damaged comes into no package and into no backup', async () => {
  const db = await newStore();
  await sealText(db, ITEM, INBOX_ID, '有害言论');
  const [{ crc32: kept = 0 } = {}] = await listArtifacts(ITEM, db);
  expect(await db.artifacts.toCollection().modify({ crc32: kept ^ 1 })).toBe(1);
  const [zip = new Uint8Array()] = await packMatter(db, INBOX_ID);
  testWithUnzip(zip);
  expect(await findingCodes([zip])).toEqual([]);
  const { files, altered } = await backUp(db);
  expect(altered).toEqual([]);
  expect((await openBackup(files)).files.size).toBeGreaterThan(2);
});
