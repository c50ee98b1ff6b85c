import type { Connection } from '../storage/send-request.ts';
import { checkBucket } from './check-bucket.ts';
import { checkReading } from './check-reading.ts';
import { checkBypass, checkConfigure, checkDelete, putProbe } from './check-rights.ts';
import type { VaultRight } from './policies.ts';
import type { VaultFinding } from './vault-finding.ts';

export type VaultCheckOptions = {
  /** What the key is for: lacking one of these is a fault. To write, if absent. */
  readonly wants?: readonly VaultRight[];
  readonly signal?: AbortSignal;
};

/**
 * Asks the storage whether a vault can be used: whether it answers, keeps versions and locks them,
 * how far the clocks differ, and what the key may do and should not be able to. If the key may
 * write, a small object is left under `check/`, locked for five minutes. Nothing that is there is
 * altered. An aborted signal throws its reason; all else is a finding.
 */
export const checkVault = async (
  connection: Connection,
  { wants = ['write'], signal }: VaultCheckOptions = {},
): Promise<readonly VaultFinding[]> => {
  const bucket = await checkBucket(connection, signal);
  if (bucket.isOver) return bucket.findings;
  // Where the key may not ask whether the bucket locks, the probe shows it.
  const probe = await putProbe(connection, bucket.locks ?? true, wants, signal);
  const reading = await checkReading(connection, probe.stored, wants, signal);
  const isLocked = probe.stored?.lockedUntil !== undefined;
  const bypass =
    probe.stored && isLocked ? [await checkBypass(connection, probe.stored, signal)] : [];
  return [
    ...bucket.findings,
    ...probe.findings,
    ...reading,
    await checkDelete(connection, signal),
    ...bypass,
    await checkConfigure(connection, signal),
  ];
};

/** Whether anything has to be mended before the vault is used. */
export const isUsable = (findings: readonly VaultFinding[]): boolean =>
  findings.every(({ state }) => state !== 'bad');
