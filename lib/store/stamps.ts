import { type Bytes, type Digest, digestNow } from '../evidence/digest.ts';
import type { Instant } from '../evidence/matter.ts';
import { change, type Log } from './change.ts';
import { type EvidenceStore, store } from './db.ts';
import { getItem } from './items/items.ts';
import type { ItemRow, StampRow } from './rows.ts';

/**
 * A time-stamp that was checked: a TimeStampResp over the record's bytes, and the authority's
 * certificates in DER.
 */
export type FreshStamp = {
  readonly token: Bytes;
  readonly chain: readonly Bytes[];
  readonly genTime: Instant;
  /** Who stamped, as its certificate says. */
  readonly authority: string;
  /** When it was asked for, and where; absent for one that was made elsewhere. */
  readonly requestedAt?: Instant;
  readonly url?: string;
};

/**
 * Notes that a time-stamp is to be had for an item, at once. Part of the transaction that it is
 * called in.
 */
export const wantStamp = async (item: string, now = new Date(), db = store): Promise<void> => {
  await db.stamps.put({ item, state: 'pending', attempts: 0, nextAt: now.toISOString() });
};

/** The time-stamps still to be had, the most urgent first: those due by now, or all. */
export const listPendingStamps = (by: Date | 'all', db = store): Promise<StampRow[]> =>
  (by === 'all'
    ? db.stamps.orderBy('nextAt')
    : db.stamps.where('nextAt').belowOrEqual(by.toISOString())
  ).toArray();

/**
 * Why there is no time-stamp yet, and when it is asked for again; without `nextAt` never, until
 * someone asks.
 */
export const putOffStamp = async (
  item: string,
  { nextAt, ...why }: { reason: string; detail: string; attempts: number; nextAt?: Instant },
  db = store,
): Promise<void> => {
  await db.transaction('rw', db.stamps, async () => {
    const row = await db.stamps.get(item);
    if (row?.state === 'stamped' || !row) return;
    await db.stamps.put({
      item,
      state: nextAt ? 'pending' : 'refused',
      ...why,
      ...(nextAt && { nextAt }),
    });
  });
};

const detailOf = ({ token, genTime, authority, requestedAt, url }: FreshStamp, number: number) => ({
  number,
  authority,
  genTime,
  ...(requestedAt ? { requestedAt } : { imported: true }),
  ...(url && { url }),
  token: digestNow(token) satisfies Digest,
});

/**
 * Keeps a checked time-stamp beside the sealed record; the custody log has the authority's time and
 * ours.
 */
export const keepStamp = (
  id: string,
  fresh: FreshStamp,
  db: EvidenceStore = store,
  now = new Date(),
): Promise<void> => change((log) => putStamp(id, fresh, log, db), { db, now });

/** The part of `keepStamp` inside a transaction. */
export const putStamp = async (
  id: string,
  fresh: FreshStamp,
  log: Log,
  db: EvidenceStore,
): Promise<void> => {
  const { matterId, number, digest } = await getItem(id, db);
  const { token, chain, genTime, authority } = fresh;
  await db.stamps.put({
    item: id,
    state: 'stamped',
    attempts: 0,
    token,
    chain,
    genTime,
    authority,
  });
  const detail = detailOf(fresh, number);
  await log(matterId, { event: 'time-stamped', item: id, digest, detail });
};

/** The log of the matter that an item was moved to names the time-stamp that the item has. */
export const logMovedStamp = async (
  { id, matterId, number, digest }: Pick<ItemRow, 'id' | 'matterId' | 'number' | 'digest'>,
  log: Log,
  db: EvidenceStore,
): Promise<void> => {
  const { token, genTime, authority } = (await db.stamps.get(id)) ?? {};
  if (!token || genTime === undefined || authority === undefined) return;
  const stamped = { number, authority, genTime, moved: true, token: digestNow(token) };
  await log(matterId, { event: 'time-stamped', item: id, digest, detail: stamped });
};

/** Replaces what a staged row says of its time-stamp by what its token says. */
export const correctStamp = async (row: StampRow, staging: EvidenceStore): Promise<void> => {
  await staging.stamps.put(row);
};

/** The time-stamp of an item's record, or the request for one, if there is any. */
export const findStamp = (item: string, db = store): Promise<StampRow | undefined> =>
  db.stamps.get(item);
