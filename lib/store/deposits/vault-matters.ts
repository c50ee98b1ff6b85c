import { newId } from '../../evidence/id.ts';
import { type EvidenceStore, store } from '../db.ts';
import { custodyInMatter } from '../key-ranges.ts';
import type { CustodyRow } from '../rows.ts';
import type { DepositFault, DepositMode, DepositPlace, VaultMatterRow } from './deposit-rows.ts';

const newRow = (matterId: string): VaultMatterRow => ({
  matterId,
  mode: 'off',
  ...{ deposited: 0, attempts: 0, compacted: { 1: 0, 2: 0 } },
});

/** How far a matter is deposited; undefined where nobody ever chose to. */
export const findVaultMatter = (
  matterId: string,
  db = store,
): Promise<VaultMatterRow | undefined> => db.vaultMatters.get(matterId);

/** The matters that are to be deposited by themselves, or for which a person pressed. */
export const listVaultMatters = (db = store): Promise<VaultMatterRow[]> =>
  db.vaultMatters.filter(({ mode, wanted }) => mode === 'each' || wanted === true).toArray();

/** Every matter with a row, whatever its mode. */
export const listAllVaultMatters = (db = store): Promise<VaultMatterRow[]> =>
  db.vaultMatters.toArray();

const changeRow = (
  matterId: string,
  alter: (row: VaultMatterRow) => VaultMatterRow,
  db: EvidenceStore,
): Promise<void> =>
  db.transaction('rw', db.vaultMatters, async () => {
    await db.vaultMatters.put(alter((await db.vaultMatters.get(matterId)) ?? newRow(matterId)));
  });

/** Chooses whether a matter is deposited. What stopped it is tried again. */
export const chooseDepositMode = (
  matterId: string,
  mode: DepositMode,
  db: EvidenceStore = store,
): Promise<void> =>
  changeRow(
    matterId,
    ({ fault: _fault, nextAt: _nextAt, wanted: _wanted, ...row }) => ({
      ...row,
      mode,
      attempts: 0,
    }),
    db,
  );

/** A person wants the matter deposited now, also where it stopped. */
export const wantDeposit = (matterId: string, db: EvidenceStore = store): Promise<void> =>
  changeRow(
    matterId,
    ({ fault: _fault, nextAt: _nextAt, ...row }) => ({ ...row, wanted: true, attempts: 0 }),
    db,
  );

/** Why a round did not end, and when the next is tried; without `nextAt`, when a person says. */
export const noteDepositFault = (
  matterId: string,
  fault: DepositFault,
  nextAt: string | undefined,
  db: EvidenceStore = store,
): Promise<void> =>
  changeRow(
    matterId,
    ({ nextAt: _nextAt, ...row }) => ({
      ...row,
      fault,
      attempts: row.attempts + 1,
      ...(nextAt !== undefined && { nextAt }),
    }),
    db,
  );

/** Nothing is left to do: what a person wanted is done. */
export const noteDepositEnded = (matterId: string, db: EvidenceStore = store): Promise<void> =>
  changeRow(
    matterId,
    ({ fault: _fault, nextAt: _nextAt, wanted: _wanted, ...row }) => ({ ...row, attempts: 0 }),
    db,
  );

/** Whether a matter's chain lies at this place, in this way. */
export const isSamePlace = (one: DepositPlace | undefined, other: DepositPlace): boolean =>
  one?.endpoint === other.endpoint &&
  one.bucket === other.bucket &&
  one.prefix === other.prefix &&
  one.encrypted === other.encrypted;

/**
 * The row of a matter that is deposited at this place, with its chain: another place gets all of
 * the log from its first line on, in a chain of its own.
 */
export const openChain = (
  matterId: string,
  place: DepositPlace,
  now: Date,
  db: EvidenceStore = store,
): Promise<VaultMatterRow & { readonly chain: string; readonly madeAt: string }> =>
  db.transaction('rw', db.vaultMatters, async () => {
    const row = (await db.vaultMatters.get(matterId)) ?? newRow(matterId);
    const { chain, madeAt } = row;
    if (chain && madeAt && isSamePlace(row.place, place)) return { ...row, chain, madeAt };
    const { mode, wanted, attempts } = row;
    const opened = {
      ...newRow(matterId),
      ...{ mode, attempts, place, chain: newId(now.getTime()), madeAt: now.toISOString() },
      ...(wanted && { wanted }),
    };
    await db.vaultMatters.put(opened);
    return opened;
  });

/**
 * Begins a chain of its own anew for a matter, with all of the log from its first line on, and
 * wants it deposited: where something else lies in the place of the next copy. What is in the vault
 * stays; nobody else can know the id of a new chain beforehand.
 */
export const beginNewChain = (
  matterId: string,
  db: EvidenceStore = store,
  now = new Date(),
): Promise<void> =>
  changeRow(
    matterId,
    ({ mode, place }) => ({
      ...newRow(matterId),
      ...{ mode, chain: newId(now.getTime()), madeAt: now.toISOString(), wanted: true },
      ...(place && { place }),
    }),
    db,
  );

/** Notes something of a chain, unless the matter has begun another meanwhile. */
export const noteOfChain = (
  { matterId, chain }: Pick<VaultMatterRow, 'matterId' | 'chain'>,
  fields: Pick<Partial<VaultMatterRow>, 'named' | 'underway' | 'compacted'>,
  db: EvidenceStore = store,
): Promise<void> =>
  changeRow(matterId, (row) => (row.chain === chain ? { ...row, ...fields } : row), db);

/** The lines of a matter's log after `after`, at most `most` of them. */
export const listLinesAfter = (
  matterId: string,
  after: number,
  most: number,
  db: EvidenceStore = store,
): Promise<CustodyRow[]> => custodyInMatter(db, matterId, after).limit(most).toArray();

/** The lines of a matter's log from one number to another. */
export const listLineRange = (
  matterId: string,
  { first, last }: { readonly first: number; readonly last: number },
  db: EvidenceStore = store,
): Promise<CustodyRow[]> => listLinesAfter(matterId, first - 1, last - first + 1, db);

/** Whether a line after `after` is there that says more than that something was deposited. */
export const hasLinesToDeposit = async (
  matterId: string,
  after: number,
  db: EvidenceStore = store,
): Promise<boolean> =>
  (await custodyInMatter(db, matterId, after)
    .filter(({ event }) => event !== 'deposited')
    .first()) !== undefined;

/** What is still to go of a matter: lines, and items with the bytes of their files. */
export type ToDeposit = {
  readonly lines: number;
  readonly items: readonly string[];
  readonly bytes: number;
};

/** What is still to go of a matter after its line `after`. */
export const listToDeposit = (
  matterId: string,
  after: number,
  db: EvidenceStore = store,
): Promise<ToDeposit> =>
  db.transaction('r', [db.custody, db.listings], async () => {
    const rows = (await custodyInMatter(db, matterId, after).toArray()).filter(
      ({ event }) => event !== 'deposited',
    );
    const arrived = rows.flatMap(({ event, item }) =>
      item !== undefined && (event === 'captured' || event === 'received') ? [item] : [],
    );
    const listings = await db.listings.bulkGet([...new Set(arrived)]);
    const items = listings.flatMap((row) => (row?.matterId === matterId ? [row] : []));
    return {
      lines: rows.length,
      items: items.map(({ id }) => id),
      bytes: items.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  });
