import { type SeededLog, seededListing, seedLog } from '../../../cli/seed/seed-log.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { chooseDepositMode } from '../../../lib/store/deposits/vault-matters.ts';
import { openMatter } from '../../../lib/store/matters.ts';

const BATCH = 5_000;

/**
 * Opens a matter whose log is a long seeded one, to be deposited. Its items have listings and no
 * records, so that a deposit puts its lines and listings alone. Returns the matter's id.
 */
export const openLongLog = async (store: EvidenceStore, log: SeededLog): Promise<string> => {
  const fields = { name: '名誉权纠纷', reference: 'XM', custodian: { name: log.custodian } };
  const { id: matterId } = await openMatter(fields, new Date('2026-01-05T02:30:00Z'), store);
  await store.custody.clear();
  const lines = [...seedLog(log)].map((line) => ({ ...line, matterId }));
  const last = lines.at(-1);
  for (let at = 0; at < lines.length; at += BATCH)
    await store.custody.bulkAdd(lines.slice(at, at + BATCH) as never);
  for (let number = 1; number <= log.items; number += BATCH) {
    const length = Math.min(BATCH, log.items - number + 1);
    await store.listings.bulkAdd(
      Array.from({ length }, (_, at) => ({
        ...seededListing(log.prefix, number + at),
        matterId,
      })) as never,
    );
  }
  await store.matters.update(matterId, {
    ...{ records: log.items, entries: lines.length },
    ...(last && { lastEntry: last.digest }),
  });
  await chooseDepositMode(matterId, 'each', store);
  return matterId;
};
