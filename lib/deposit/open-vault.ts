import type { DepositPlace } from '../store/deposits/deposit-rows.ts';
import type { MatterKey } from '../vault/envelope/matter-key.ts';
import type { LockMode, VaultClient, VaultPlace } from '../vault/storage/client.ts';
import { DepositStopped } from './deposit-stopped.ts';

/**
 * A vault that can be written to: its place, and until when versions are locked. `matterKey` is
 * there where everything is encrypted before it leaves; it gives undefined while that key is not
 * opened.
 */
export type OpenVault = {
  readonly client: VaultClient;
  readonly place: Pick<VaultPlace, 'endpoint' | 'bucket' | 'prefix'>;
  readonly lock?: { readonly until: (now: Date) => Date; readonly mode: LockMode };
  readonly matterKey?: (matterId: string) => Promise<MatterKey | undefined>;
};

/** Where one matter's objects are put: `key` encrypts them. */
export type DepositTarget = Pick<OpenVault, 'client' | 'place'> & {
  readonly key?: MatterKey;
  readonly lock?: { readonly until: string; readonly mode: LockMode };
  readonly signal: AbortSignal;
  /** What is being put, by key: equal bytes of two items are put once. */
  readonly underway: Map<string, Promise<unknown>>;
};

/** The place of a vault, as a matter's row names it. */
export const placeOf = ({ place, matterKey }: OpenVault): DepositPlace => {
  const { endpoint, bucket, prefix } = place;
  return { endpoint, bucket, prefix, encrypted: matterKey !== undefined };
};

/** Throws `DepositStopped` where copies are to be locked until a time that is over. */
const refuseOver = (until: Date, now: Date): void => {
  if (until.getTime() > now.getTime()) return;
  const why = `Copies would be locked until ${until.toISOString()}, which is over`;
  throw new DepositStopped('RETENTION_OVER', why);
};

/** The target of a matter's objects now. Throws `DepositStopped` before anything is put. */
export const openTarget = (
  { client, place, lock }: OpenVault,
  { key, now, signal }: { key: MatterKey | undefined; now: Date; signal: AbortSignal },
): DepositTarget => {
  const until = lock?.until(now);
  if (until) refuseOver(until, now);
  return {
    ...{ client, place, signal, underway: new Map() },
    ...(key && { key }),
    ...(lock && until && { lock: { until: until.toISOString(), mode: lock.mode } }),
  };
};
