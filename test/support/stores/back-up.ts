import { type WriteBackupOptions, writeBackup } from '../../../lib/backup/write-backup.ts';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { readBackup } from '../../../lib/restore-store.ts';
import { type EvidenceStore, openStore } from '../../../lib/store/db.ts';

let stagings = 0;

/** Backs a store up into files in memory. */
export const backUp = async (
  db: EvidenceStore,
  order: Partial<WriteBackupOptions> = {},
): Promise<{ files: File[]; altered: readonly string[] }> => {
  const parts: Bytes[][] = [];
  const { names, altered } = await writeBackup({
    db,
    now: new Date('2026-11-21T12:00:00.000Z'),
    software: 'Matterproof test',
    settings: { volumeGib: 1 },
    open: async (part) => {
      const pieces: Bytes[] = [];
      parts[part - 1] = pieces;
      return { write: (bytes) => void pieces.push(bytes.slice()), close: () => {} };
    },
    ...order,
  });
  return { files: names.map((name, at) => new File(parts[at] ?? [], name)), altered };
};

/** Reads a backup for restoring it into a store. */
export const prepare = (files: readonly File[], db: EvidenceStore, signal?: AbortSignal) => {
  stagings += 1;
  return readBackup(files, signal ? { signal } : {}, {
    db,
    staging: openStore(`staging-${stagings}`),
  });
};

/**
 * Restores whatever of a backup can be restored; gives what became of each matter, by reference.
 */
export const restore = async (files: readonly File[], db: EvidenceStore) => {
  const prepared = await prepare(files, db);
  const { failed } = await prepared.apply();
  await prepared.discard();
  return {
    failed,
    outcomes: Object.fromEntries(
      prepared.plans.map(({ reference, outcome }) => [reference, outcome]),
    ),
  };
};
