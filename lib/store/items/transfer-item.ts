import { defaultExhibit } from '../../evidence/matter.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { refuseJoined } from '../chains/home.ts';
import { change, type Log, matterRow } from '../change.ts';
import { type EvidenceStore, store } from '../db.ts';
import { nextExhibit } from '../listings/next-exhibit.ts';
import { logMovedStamp } from '../stamps.ts';
import type { BulkOptions } from './annotate-items.ts';
import { logDerived } from './derived.ts';
import { getItem } from './items.ts';
import { changesOf, logLabels } from './label-changes.ts';

const transfer = async (
  id: string,
  toId: string,
  log: Log,
  db: EvidenceStore,
  now: Date,
): Promise<void> => {
  const item = await getItem(id, db);
  refuseJoined(item.chain);
  const [from, to] = [await matterRow(db, item.matterId), await matterRow(db, toId)];
  if (from.id === to.id) throw new ProblemError('BAD_LABEL', 'The item is in this matter already');
  const number = to.records + 1;
  const { digest } = item;
  const exhibit = await nextExhibit(to, number, db);
  await db.items.update(id, { matterId: to.id, number, exhibit });
  await db.matters.update(to.id, {
    records: number,
    lastRecord: digest,
    usedAt: now.toISOString(),
  });
  await log(from.id, {
    event: 'transferred',
    item: id,
    digest,
    detail: { number: item.number, to: { id: to.id, reference: to.reference } },
  });
  await log(to.id, {
    event: 'received',
    item: id,
    digest,
    detail: {
      number,
      from: { id: from.id, reference: from.reference, number: item.number },
      ...(item.absent && { absent: item.absent }),
    },
  });
  const moved = { ...(await getItem(id, db)), exhibit: defaultExhibit(to, number) };
  await logLabels(log, moved, changesOf(moved, { exhibit }));
  await logDerived(moved, { moved: true }, log, db);
  await logMovedStamp(moved, log, db);
  // It stays withheld where it goes, and the log there must say so too.
  if (item.withheld)
    await log(to.id, {
      event: 'withheld',
      item: id,
      digest,
      detail: { number, reason: item.withheld },
    });
};

/**
 * Moves items to another matter, all or none, where they get the next numbers in the order given.
 * Their sealed records stay as they are; both logs say so. Errors: `BAD_LABEL` for an item that is
 * there already, `MATTER_UNKNOWN`.
 */
export const transferItems = (
  ids: readonly string[],
  toId: string,
  { db = store, now = new Date(), onProgress }: BulkOptions = {},
): Promise<void> =>
  change(
    async (log) => {
      for (const [at, id] of ids.entries()) {
        await transfer(id, toId, log, db, now);
        onProgress?.(at + 1, ids.length);
      }
    },
    { db, now },
  );

/** Moves one item to another matter. Errors: as `transferItems`. */
export const transferItem = (
  id: string,
  toId: string,
  db = store,
  now = new Date(),
): Promise<void> => transferItems([id], toId, { db, now });
