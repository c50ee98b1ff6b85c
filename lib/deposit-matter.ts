import type { NoVaultOrder } from './browser/offscreen/deposit-order.ts';
import { removePrivateFiles } from './browser/private-file.ts';
import { depositRound } from './deposit/deposit-round.ts';
import { DepositStopped, isDue, isWaiting, judgeFailure } from './deposit/deposit-stopped.ts';
import { type OpenVault, placeOf } from './deposit/open-vault.ts';
import { INBOX_ID } from './evidence/matter.ts';
import type { EvidenceStore } from './store/db.ts';
import type { VaultMatterRow } from './store/deposits/deposit-rows.ts';
import {
  findVaultMatter,
  hasLinesToDeposit,
  isSamePlace,
  listVaultMatters,
  noteDepositEnded,
  noteDepositFault,
} from './store/deposits/vault-matters.ts';

/** What the story is given: the vault, or why there is none now; the clock and the connection. */
export type DepositParts = {
  /** Also those that wait for their time: the network is back. */
  readonly which?: 'due' | 'all';
  readonly openVault: () => Promise<OpenVault | NoVaultOrder>;
  /** Whether the browser says that the connection is metered; it may not know. */
  readonly isMetered?: () => boolean;
  readonly now?: () => Date;
  readonly random?: () => number;
  readonly signal?: AbortSignal;
  readonly db?: EvidenceStore;
};

/** When the next deposit is due, in milliseconds since the epoch; none where nothing waits. */
export type DepositEnd = { readonly next?: number };

type Parts = Required<Omit<DepositParts, 'db'>> & Pick<DepositParts, 'db'>;

/** Whether a matter's turn has come: not where it waits for its time, or for a person. */
const isTurn = ({ fault, nextAt, wanted }: VaultMatterRow, { now, which }: Parts): boolean => {
  if (wanted && !fault) return true;
  if (nextAt !== undefined) return which === 'all' || isDue(nextAt, now());
  return !fault || isWaiting(fault);
};

/** What was had of the vault when the deposit began. */
type Had = OpenVault | NoVaultOrder;

const openFor = ({ wanted }: VaultMatterRow, vault: Had, parts: Parts): OpenVault => {
  if (!wanted && parts.isMetered())
    throw new DepositStopped('METERED', 'The browser says that the connection is metered');
  if (typeof vault === 'string') throw new DepositStopped(vault, 'The vault is not open');
  return vault;
};

/** Whether anything is to go, or all of it, because the vault is another one now. */
const hasWork = async (row: VaultMatterRow, vault: Had, db?: EvidenceStore): Promise<boolean> => {
  if (row.wanted) return true;
  if (typeof vault !== 'string' && !isSamePlace(row.place, placeOf(vault))) return true;
  return hasLinesToDeposit(row.matterId, row.deposited, db);
};

/** Round after round, until nothing is left of the matter. */
const depositAll = async (row: VaultMatterRow, had: Had, parts: Parts): Promise<void> => {
  const { now, signal, db } = parts;
  const vault = openFor(row, had, parts);
  while (await depositRound(row.matterId, { vault, now, signal, db })) signal.throwIfAborted();
};

const wakeTime = async (matterId: string, db?: EvidenceStore): Promise<number | undefined> => {
  const { nextAt } = (await findVaultMatter(matterId, db)) ?? {};
  return nextAt === undefined ? undefined : Date.parse(nextAt);
};

/** Deposits a matter; why it did not end is noted at the matter. */
const depositOne = async (row: VaultMatterRow, vault: Had, parts: Parts): Promise<void> => {
  const { now, random, signal, db } = parts;
  try {
    await depositAll(row, vault, parts);
    await noteDepositEnded(row.matterId, db);
  } catch (error) {
    if (signal.aborted) return;
    const { attempts = 0 } = (await findVaultMatter(row.matterId, db)) ?? {};
    const { fault, nextAt } = judgeFailure(error, { failures: attempts, now: now(), random });
    await noteDepositFault(row.matterId, fault, nextAt, db);
  }
};

const depositDue = async (parts: Parts): Promise<DepositEnd> => {
  const times: number[] = [];
  const rows = await listVaultMatters(parts.db);
  if (rows.length === 0) return {};
  const vault = await parts.openVault();
  for (const row of rows) {
    if (parts.signal.aborted) break;
    // The Inbox of every browser has one id: items go into a vault with their matter.
    if (row.matterId === INBOX_ID) continue;
    const isToGo = await hasWork(row, vault, parts.db);
    if (isToGo && isTurn(row, parts)) await depositOne(row, vault, parts);
    const next = isToGo ? await wakeTime(row.matterId, parts.db) : undefined;
    if (next !== undefined) times.push(next);
  }
  return times.length === 0 ? {} : { next: Math.min(...times) };
};

/**
 * STORY 12. Deposits the logs of matters in the vault, with all that their lines bring, and the
 * receipts into store and log. The log is the queue: whatever ends it, the next call goes on. One
 * at a time over all pages of the browser; while another does, it returns at once. Never rejects
 * for what the storage answers: that is noted at the matter.
 */
export const depositMatters = (given: DepositParts): Promise<DepositEnd> => {
  const parts: Parts = {
    which: 'due',
    isMetered: () => false,
    now: () => new Date(),
    random: Math.random,
    signal: new AbortController().signal,
    ...given,
  };
  const options = { ifAvailable: true };
  return navigator.locks.request('deposit-matters', options, async (lock): Promise<DepositEnd> => {
    if (!lock) return {};
    await removePrivateFiles();
    return depositDue(parts);
  });
};
