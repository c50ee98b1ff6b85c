import type { Settings } from '../../../../lib/browser/settings/parse-settings.ts';
import type { EvidenceStore } from '../../../../lib/store/db.ts';
import { countItemsAfter, findFirstCapture } from '../../../../lib/store/items/items.ts';

const OLD_MS = 7 * 24 * 3600_000;

/**
 * The content of a reminder: how many items were added since the last backup or export, and the
 * time of that backup, if any.
 */
export type BackupDue = { readonly items: number; readonly at?: string };

const later = (one = '', other = ''): string => (one > other ? one : other);

/**
 * Whether a reminder is due: items were added since the last backup or export, and that was more
 * than a week ago; without any backup or export, the first item is that old.
 */
export const readBackupDue = async (
  { lastBackup, lastExport }: Pick<Settings, 'lastBackup' | 'lastExport'>,
  now = Date.now(),
  db?: EvidenceStore,
): Promise<BackupDue | undefined> => {
  const safe = later(lastBackup?.at, lastExport);
  const first = safe || (await findFirstCapture(db));
  if (first === undefined || now - Date.parse(first) < OLD_MS) return undefined;
  const items = await countItemsAfter(safe, db);
  return items > 0 ? { items, ...(lastBackup && { at: lastBackup.at }) } : undefined;
};
