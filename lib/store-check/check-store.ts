import { readSealedItems, type SealedItem } from '../store/bulk/sealed-items.ts';
import { listJournal } from '../store/capture/journal.ts';
import { findArrival } from '../store/chains/find-arrival.ts';
import type { EvidenceStore } from '../store/db.ts';
import { listItemIds } from '../store/items/items.ts';
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
/** Items whose rows are read at once. Where files are read too, a row would be old by then. */
const BATCH = { quick: 100, whole: 1 } as const;
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

const checkItem = async (
  sealed: SealedItem,
  known: StoredArrival | undefined,
  quick: boolean,
  db: EvidenceStore | undefined,
): Promise<readonly StoreFault[]> => {
  const { item } = sealed;
  const arrival = item.chain === undefined ? known : await arrivalOfJoined(item, db);
  const faults = await checkRecord(sealed, arrival, db);
  return quick ? faults : [...faults, ...(await checkArtifacts(item, db))];
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
  const most = quick ? BATCH.quick : BATCH.whole;
  for (let from = 0; from < ids.length && !signal?.aborted; from += most) {
    const batch = ids.slice(from, from + most);
    const sealed = new Map((await readSealedItems(batch, db)).map((one) => [one.item.id, one]));
    for (const [at, id] of batch.entries()) {
      if (signal?.aborted) break;
      const one = sealed.get(id);
      if (one) faults.push(...(await checkItem(one, known.get(id), quick, db)));
      onProgress?.(from + at + 1, ids.length);
    }
  }
  if (!quick)
    faults.push(
      ...(await checkImports(db)),
      ...(await findOrphans(db)),
      ...(await findLeftovers(db, Date.now())),
    );
  return { faults, items: ids.length };
};
