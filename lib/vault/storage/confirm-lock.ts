import type { Instant } from '../../evidence/matter.ts';
import type { LockMode, Stored } from './client.ts';
import { readLock } from './read-version.ts';
import type { Connection } from './send-request.ts';
import { VaultError } from './vault-error.ts';

/** A lock as it was asked for. */
export type AskedLock = { readonly retainUntil: Instant; readonly mode: LockMode };

const toSecond = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/**
 * What was found of a version, with its lock asked for where the answer left it out; undefined if
 * the key may not ask.
 *
 * @throws {VaultError} `NOT_LOCKED` if the version is not locked as was asked.
 */
export const confirmLock = async (
  connection: Connection,
  found: Stored,
  { retainUntil, mode }: AskedLock,
  signal?: AbortSignal,
): Promise<Stored | undefined> => {
  const lock = found.lockedUntil
    ? {}
    : await readLock(connection, found.key, found.versionId, signal);
  if (!lock) return undefined;
  const stored = { ...found, ...lock };
  const { lockedUntil, lockMode } = stored;
  const isLocked = lockedUntil !== undefined && toSecond(lockedUntil) >= toSecond(retainUntil);
  if (isLocked && lockMode === mode) return stored;
  const has = `${lockMode ?? 'no lock'}${lockedUntil ? ` until ${lockedUntil}` : ''}`;
  throw new VaultError('NOT_LOCKED', {
    detail: `Asked for ${mode} until ${retainUntil}, stored with ${has}.`,
  });
};
