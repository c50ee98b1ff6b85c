import type { Bytes } from './evidence/digest.ts';
import { type ChosenAuthority, chosenAuthority } from './signing/chosen-authority.ts';
import type { EvidenceStore } from './store/db.ts';
import { findItem } from './store/items/items.ts';
import type { StampRow } from './store/rows.ts';
import { findStamp, keepStamp, listPendingStamps, putOffStamp, wantStamp } from './store/stamps.ts';
import { parsePem } from './trust/der/pem.ts';
import { TimeStampRefused } from './trust/time-stamp/time-stamp-refused.ts';

/** Where the queue reads, writes and asks, so that a test can put others in their place. */
export type StampPlaces = {
  readonly db?: EvidenceStore;
  readonly now: () => Date;
  readonly authority: () => Promise<ChosenAuthority | undefined>;
};

const OWN: StampPlaces = { now: () => new Date(), authority: chosenAuthority };

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
 * Whether the next one may be asked for: an authority that cannot be reached is not asked for each
 * item in turn.
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
 * STORY 7. Records that wait for a time-stamp → stamped, each with its custody entry; what fails
 * waits twice as long as before. `all` asks for those too that are not due yet. Where another page
 * is at it already, nothing is done.
 */
export const stampItems = async (
  which: 'due' | 'all' = 'due',
  places: StampPlaces = OWN,
): Promise<void> => {
  const by = which === 'all' ? 'all' : places.now();
  await navigator.locks.request('stamp-items', { ifAvailable: true }, async (lock) => {
    if (lock) await workQueue(by, places);
  });
};

/** Asks for one item's time-stamp now, though it was refused or never wanted before. */
export const stampItemNow = async (item: string, places: StampPlaces = OWN): Promise<void> => {
  const authority = await places.authority();
  const isStamped = (await findStamp(item, places.db))?.state === 'stamped';
  if (!authority || isStamped) return;
  await wantStamp(item, places.now(), places.db);
  const row = await findStamp(item, places.db);
  if (row) await stampPending(row, authority, places);
};
