import { listJournal } from '../store/capture/journal.ts';
import { findArrival } from '../store/chains/find-arrival.ts';
import type { EvidenceStore } from '../store/db.ts';
import { findItem, listItemIds } from '../store/items/items.ts';
import type { ItemRow } from '../store/rows.ts';
import { checkArtifacts, findOrphans } from './check-artifacts.ts';
import { checkImports } from './check-imports.ts';
import { checkLogs, type StoredArrival } from './check-log.ts';
import { checkRecord } from './check-record.ts';
import { type StoreFault, storeFault } from './store-fault.ts';

/** How a check is followed and cancelled; `done` and `total` count items. */
export type StoreCheckOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/** What a check of the store found, and how many items it read. */
export type StoreCheck = { readonly faults: readonly StoreFault[]; readonly items: number };

const MOST_QUICK = 1_000;
/** A capture under way is in the journal too; none takes this long. */
const LONGEST_CAPTURE_MS = 5 * 60_000;

const findLeftovers = async (db: EvidenceStore | undefined, now: number): Promise<StoreFault[]> =>
  (await listJournal(db))
    .filter(({ draft }) => now - Date.parse(draft.capturedAt) > LONGEST_CAPTURE_MS)
    .map(({ id, draft }) =>
      storeFault('JOURNAL_LEFT', draft.page.title ?? draft.page.url, { item: id }),
    );

/** The arrival of another custodian's item, from the lines of its chain that name it. */
const arrivalOfJoined = async (
  { id, chain = '', matterId }: ItemRow,
  db: EvidenceStore | undefined,
): Promise<StoredArrival | undefined> => {
  const arrival = await findArrival(chain, id, db);
  return arrival && { ...arrival, matter: matterId };
};

/**
 * Verifies the store against its own digests: records, chains and logs; unless `quick` also every
 * file, and files that belong to nothing. `quick` reads no files, and only the newest records.
 * Progress counts items. It changes nothing, never throws for what the store holds, and once
 * cancelled returns what it has found so far.
 */
export const checkStore = async (
  { quick = false }: { readonly quick?: boolean } = {},
  { signal, onProgress }: StoreCheckOptions = {},
  db?: EvidenceStore,
): Promise<StoreCheck> => {
  const faults: StoreFault[] = [];
  // Items are listed before the logs are read: a log may then name more items, never fewer.
  const ids = (await listItemIds(db)).slice(0, quick ? MOST_QUICK : undefined);
  const logs = await checkLogs(quick, db);
  faults.push(...logs.flatMap((log) => log.faults));
  const known = new Map(logs.flatMap(({ arrivals }) => [...arrivals]));
  for (const [at, id] of ids.entries()) {
    if (signal?.aborted) break;
    const item = await findItem(id, db);
    const arrival = item?.chain === undefined ? known.get(id) : await arrivalOfJoined(item, db);
    if (item) faults.push(...(await checkRecord(item, arrival, db)));
    if (item && !quick) faults.push(...(await checkArtifacts(item, db)));
    onProgress?.(at + 1, ids.length);
  }
  if (!quick)
    faults.push(
      ...(await checkImports(db)),
      ...(await findOrphans(db)),
      ...(await findLeftovers(db, Date.now())),
    );
  return { faults, items: ids.length };
};
