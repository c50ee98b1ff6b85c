import { keepNumbering } from '../store/chains/numbering.ts';
import type { EvidenceStore } from '../store/db.ts';
import { commitRound } from '../store/deposits/commit-round.ts';
import type { VaultMatterRow } from '../store/deposits/deposit-rows.ts';
import {
  findVaultMatter,
  hasLinesToDeposit,
  listLineRange,
  listLinesAfter,
  noteOfChain,
  openChain,
} from '../store/deposits/vault-matters.ts';
import { findItem } from '../store/items/items.ts';
import { findMatter } from '../store/matters.ts';
import { planCompaction } from '../vault/layout/compaction.ts';
import { inParallel } from '../vault/storage/in-parallel.ts';
import { VaultError } from '../vault/storage/vault-error.ts';
import { depositItem, type ReceiptPlace } from './deposit-item.ts';
import { DepositStopped } from './deposit-stopped.ts';
import { nameChain } from './name-chain.ts';
import { hasMatterKey } from './open-matter-key.ts';
import { type DepositTarget, type OpenVault, openTarget, placeOf } from './open-vault.ts';
import { putFilesSegment } from './put-files-segment.ts';
import { putReceipts } from './put-receipts.ts';
import { putCompacted, putSegment } from './put-segments.ts';
import { lastOfRound, MOST_LINES, planRound } from './round-plan.ts';

/** What a round needs: the vault, the clock, and a signal that ends it. */
export type RoundParts = {
  readonly vault: OpenVault;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly db?: EvidenceStore | undefined;
};

type Chain = VaultMatterRow & { readonly chain: string; readonly madeAt: string };

/** The last line of the round to do: of one that was begun before, or of the next. */
const roundEnd = async (row: Chain, db: EvidenceStore | undefined): Promise<number | undefined> => {
  const { matterId, deposited, underway } = row;
  if (underway && underway.last > deposited) return underway.last;
  if (!(await hasLinesToDeposit(matterId, deposited, db))) return undefined;
  const last = lastOfRound(await listLinesAfter(matterId, deposited, MOST_LINES, db));
  if (last !== undefined) await noteOfChain(row, { underway: { last } }, db);
  return last;
};

/** Most of an item's time is waiting for answers. */
const ITEMS_AT_ONCE = 3;

const doRound = async (
  target: DepositTarget,
  { matterId, chain, deposited }: Chain,
  last: number,
  { now }: RoundParts,
  db: EvidenceStore | undefined,
): Promise<void> => {
  const place: ReceiptPlace = { matterId, chain };
  const range = { first: deposited + 1, last };
  const lines = await listLineRange(matterId, range, db);
  const planned = planRound(lines);
  const done = await inParallel(planned, ITEMS_AT_ONCE, async (brought) => {
    const item = await findItem(brought.item, db);
    // What left the matter meanwhile is told by the log; its bytes are another matter's affair.
    return item?.matterId === matterId ? depositItem(target, item, brought, place, db) : undefined;
  });
  const receipts = done.filter((receipt) => receipt !== undefined);
  const named = await putReceipts(target, lines, db);
  await putFilesSegment(target, place, range, { receipts, named }, db);
  await putSegment(target, place, range, db);
  target.signal.throwIfAborted();
  const round = { ...place, from: deposited, last, receipts };
  await commitRound(round, { ...(db && { db }), now: now() });
};

/** Compacts what became whole; the cursor of each level moves on only once it is there. */
const compact = async (
  target: DepositTarget,
  row: Chain,
  db: EvidenceStore | undefined,
): Promise<void> => {
  let { compacted } = row;
  for (const segment of planCompaction(compacted, row.deposited)) {
    await putCompacted(target, row, segment, db);
    compacted = { ...compacted, [segment.level]: segment.last };
    await noteOfChain(row, { compacted }, db);
  }
};

const openMatterTarget = async (
  matterId: string,
  { vault, now, signal }: RoundParts,
): Promise<DepositTarget> => {
  const key = await vault.matterKey?.(matterId);
  if (vault.matterKey && !key)
    throw new DepositStopped('MATTER_KEY_LOCKED', 'The key of the matter is not opened');
  return openTarget(vault, { key, now: now(), signal });
};

/**
 * Where colleagues encrypt the matter, nothing of it is put in plain. A key that may not list
 * cannot ask.
 */
const refusePlain = async ({ client, key }: DepositTarget, matterId: string): Promise<void> => {
  if (key) return;
  const isEncrypted = await hasMatterKey({ client, matterId }).catch((error: unknown) => {
    if (error instanceof VaultError && error.code === 'DENIED') return false;
    throw error;
  });
  if (isEncrypted)
    throw new DepositStopped('MATTER_ENCRYPTED', 'The vault has a key of this matter');
};

/**
 * Does one round of a matter: puts what the next lines of its log bring, the lines themselves, then
 * moves the cursor. Returns false where nothing was left to do. A round that is cut off at any
 * instant is done again: what is in the vault is found there. Errors: `VaultError`,
 * `DepositStopped`, `FormatError`, the signal's reason.
 */
export const depositRound = async (matterId: string, parts: RoundParts): Promise<boolean> => {
  const { vault, now, db } = parts;
  const before = (await findVaultMatter(matterId, db))?.chain;
  const row = await openChain(matterId, placeOf(vault), now(), db);
  if (before) await keepNumbering(matterId, before, db, now());
  const last = await roundEnd(row, db);
  const isCompacted = planCompaction(row.compacted, row.deposited).length === 0;
  if (last === undefined && isCompacted) return false;
  const target = await openMatterTarget(matterId, parts);
  await refusePlain(target, matterId);
  if (!row.named) {
    const matter = await findMatter(matterId, db);
    if (matter) await nameChain(target, matter, row, db);
    await noteOfChain(row, { named: true }, db);
  }
  if (!isCompacted) await compact(target, row, db);
  if (last !== undefined) await doRound(target, row, last, parts, db);
  return true;
};
