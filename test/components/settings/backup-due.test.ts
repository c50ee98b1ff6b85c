import { beforeEach, describe, expect, it } from 'vitest';
import { readBackupDue } from '../../../components/workspace/settings/backup/backup-due.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { newStore, sealText } from '../../support/stores/new-store.ts';

const CAPTURED = Date.parse('2026-11-21T09:00:00.000Z');
const DAY = 24 * 3600_000;
const at = (days: number) => CAPTURED + days * DAY;
const iso = (days: number) => new Date(at(days)).toISOString();

let db: EvidenceStore;
beforeEach(async () => {
  db = await newStore();
});
const seal = () => sealText(db, '01JDAAAAAAAAAAAAAAAAAAAAAA', INBOX_ID);

describe('the reminder to back up', () => {
  it('says nothing while there is nothing', async () => {
    expect(await readBackupDue({}, at(100), db)).toBeUndefined();
  });

  it('comes a week after the first item, where there was no backup', async () => {
    await seal();
    expect(await readBackupDue({}, at(6.9), db)).toBeUndefined();
    expect(await readBackupDue({}, at(7.1), db)).toEqual({ items: 1 });
  });

  it('comes a week after the last backup or export, where items came since', async () => {
    await seal();
    const lastBackup = { at: iso(-10), items: 0 };
    expect(await readBackupDue({ lastBackup }, at(0.1), db)).toEqual({
      items: 1,
      at: lastBackup.at,
    });
    expect(await readBackupDue({ lastBackup, lastExport: iso(-6) }, at(0.1), db)).toBeUndefined();
    expect(
      await readBackupDue({ lastBackup: { at: iso(1), items: 1 } }, at(100), db),
    ).toBeUndefined();
  });
});
