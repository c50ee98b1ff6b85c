import { pause } from './browser/time-limit.ts';
import { type EvidenceStore, store } from './store/db.ts';
import { checkArtifacts, findOrphans } from './store-check/check-artifacts.ts';
import { checkLogs } from './store-check/check-log.ts';
import { checkRecord } from './store-check/check-record.ts';
import { type StoreFault, storeFault } from './store-check/store-fault.ts';

/**
 * How a check is followed and stopped: `done` and `total` count items. `quick` reads no files, and
 * only the newest records.
 */
export type StoreCheckOptions = {
  readonly quick?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/** What a check of the store found, and how many items it read. */
export type StoreCheck = { readonly faults: readonly StoreFault[]; readonly items: number };

const MOST_QUICK = 1_000;
/** So many items are read before the screen gets its turn again. */
const SLICE = 20;
/** A capture under way is in the journal too; none takes this long. */
const LONGEST_CAPTURE_MS = 5 * 60_000;

const findLeftovers = async (db: EvidenceStore, now: number): Promise<StoreFault[]> =>
  (await db.journal.toArray())
    .filter(({ draft }) => now - Date.parse(draft.capturedAt) > LONGEST_CAPTURE_MS)
    .map(({ id, draft }) =>
      storeFault('JOURNAL_LEFT', draft.page.title ?? draft.page.url, { item: id }),
    );

/**
 * Reads the store again and holds it against its own digests: records, chains and logs; unless
 * `quick` also every file, and what belongs to nothing. It changes nothing. Never throws for what
 * the store holds.
 */
export const checkStore = async (
  { quick = false, signal, onProgress }: StoreCheckOptions = {},
  db = store,
): Promise<StoreCheck> => {
  const faults: StoreFault[] = [];
  // The items before the logs: a log may then know more items than are looked at, never fewer.
  const ids = (await db.items.orderBy('id').reverse().primaryKeys()).slice(
    0,
    quick ? MOST_QUICK : undefined,
  );
  const logs = await checkLogs(db);
  faults.push(...logs.flatMap((log) => log.faults));
  const known = new Map(logs.flatMap(({ arrivals }) => [...arrivals]));
  for (const [at, id] of ids.entries()) {
    if (signal?.aborted) break;
    const item = await db.items.get(id);
    const arrival = known.get(id);
    if (item) faults.push(...(await checkRecord(item, arrival, db)));
    if (item && !quick) faults.push(...(await checkArtifacts(item, db)));
    onProgress?.(at + 1, ids.length);
    if (at % SLICE === SLICE - 1) await pause(0);
  }
  if (!quick) faults.push(...(await findOrphans(db)), ...(await findLeftovers(db, Date.now())));
  return { faults, items: ids.length };
};
