import { ProblemError } from '../../evidence/problem.ts';
import { change } from '../change.ts';
import { type EvidenceStore, store } from '../db.ts';
import type { BulkOptions } from './annotate-items.ts';
import { getItem } from './items.ts';
import { tidyNote } from './labels.ts';

/** A reason as it is kept. Throws `BAD_LABEL` where there is none or it is too long. */
export const tidyReason = (reason: string): string => {
  const tidied = tidyNote(reason);
  if (!tidied) throw new ProblemError('BAD_LABEL', 'A reason is needed');
  return tidied;
};

/**
 * Keeps items out of exports, all or none; packages then name their numbers and the reason. One
 * that is withheld already stays as it is. Errors: `BAD_LABEL` without a reason.
 */
export const withholdItems = async (
  ids: readonly string[],
  why: string,
  { db = store, now = new Date(), onProgress }: BulkOptions = {},
): Promise<void> => {
  const reason = tidyReason(why);
  const rows = await db.listings.bulkGet([...ids]);
  const open = ids.filter((_, at) => !rows[at]?.withheld);
  if (open.length === 0) return;
  await change(
    async (log) => {
      for (const [at, id] of open.entries()) {
        const { matterId, number, digest } = await getItem(id, db);
        await db.items.update(id, { withheld: reason });
        await log(matterId, { event: 'withheld', item: id, digest, detail: { number, reason } });
        onProgress?.(at + 1, open.length);
      }
    },
    { db, now },
  );
};

/**
 * Keeps an item out of exports; packages then name its number and the reason. Errors: `BAD_LABEL`
 * without a reason.
 */
export const withholdItem = (
  id: string,
  why: string,
  db: EvidenceStore = store,
  now = new Date(),
): Promise<void> => withholdItems([id], why, { db, now });

/** Lets an item out again. The log keeps both the withholding and its end. */
export const releaseItem = (
  id: string,
  db: EvidenceStore = store,
  now = new Date(),
): Promise<void> =>
  change(
    async (log) => {
      const { withheld: _reason, ...item } = await getItem(id, db);
      if (!_reason) throw new ProblemError('BAD_LABEL', 'The item is not withheld');
      // The database removes a member that is set to undefined.
      await db.items.update(id, { withheld: undefined });
      const detail = { withheld: { from: _reason, to: '' } };
      await log(item.matterId, { event: 'annotated', item: id, detail });
    },
    { db, now },
  );
