import type { Bytes } from './evidence/digest.ts';
import { type ChosenAuthority, chosenAuthority } from './signing/chosen-authority.ts';
import type { EvidenceStore } from './store/db.ts';
import { findItem } from './store/items/items.ts';
import type { StampRow } from './store/rows.ts';
import { findStamp, keepStamp, listPendingStamps, putOffStamp, wantStamp } from './store/stamps.ts';
import { parsePem } from './trust/der/pem.ts';
import { TimeStampRefused } from './trust/time-stamp/time-stamp-refused.ts';

/** The store, clock and time-stamp authority of the queue; tests pass their own. */
export type StampPlaces = {
  readonly db?: EvidenceStore;
  readonly now: () => Date;
  readonly authority: () => Promise<ChosenAuthority | undefined>;
};

const DEFAULTS: StampPlaces = { now: () => new Date(), authority: chosenAuthority };

const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;

const nextTry = (attempts: number, now: Date): string =>
  new Date(
    now.getTime() + Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS),
  ).toISOString();

const stampItem = async (
  item: string,
  record: Bytes,
  { url, ask }: ChosenAuthority,
  { db, now }: StampPlaces,
) => {
  const requestedAt = now().toISOString();
  const { response, chain, genTime, authority } = await ask(record);
  const certificates = parsePem(chain, 'CERTIFICATE');
  const fresh = { token: response, chain: certificates, genTime, authority: authority.subject };
  await keepStamp(item, { ...fresh, requestedAt, url }, db, now());
};

/**
 * Requests one pending time-stamp; a failure postpones it. Returns false when the queue should
 * stop, because the authority cannot be reached.
 */
const stampPending = async (
  row: StampRow,
  authority: ChosenAuthority,
  places: StampPlaces,
): Promise<boolean> => {
  const { db, now } = places;
  const item = await findItem(row.item, db);
  if (!item) return true;
  try {
    await stampItem(row.item, item.recordBytes, authority, places);
    return true;
  } catch (error) {
    const refused = error instanceof TimeStampRefused ? error : undefined;
    const attempts = row.attempts + 1;
    const mayRetry = refused?.mayRetry ?? true;
    const why = { reason: refused?.code ?? 'OTHER', detail: (error as Error).message, attempts };
    await putOffStamp(
      row.item,
      { ...why, ...(mayRetry && { nextAt: nextTry(attempts, now()) }) },
      db,
    );
    return !mayRetry;
  }
};

const workQueue = async (by: Date | 'all', places: StampPlaces): Promise<void> => {
  const authority = await places.authority();
  if (!authority) return;
  for (const row of await listPendingStamps(by, places.db))
    if (!(await stampPending(row, authority, places))) return;
};

/**
 * STORY 7. Time-stamps the records in the queue, each with its custody entry. A failed request is
 * retried with exponential backoff. `all` includes those that are not due yet. Does nothing while
 * another page works through the queue.
 */
export const stampItems = async (
  which: 'due' | 'all' = 'due',
  places: StampPlaces = DEFAULTS,
): Promise<void> => {
  const by = which === 'all' ? 'all' : places.now();
  await navigator.locks.request('stamp-items', { ifAvailable: true }, async (lock) => {
    if (lock) await workQueue(by, places);
  });
};

/** Requests one item's time-stamp now, even if it was refused or never queued before. */
export const stampItemNow = async (item: string, places: StampPlaces = DEFAULTS): Promise<void> => {
  const authority = await places.authority();
  const isStamped = (await findStamp(item, places.db))?.state === 'stamped';
  if (!authority || isStamped) return;
  await wantStamp(item, places.now(), places.db);
  const row = await findStamp(item, places.db);
  if (row) await stampPending(row, authority, places);
};
