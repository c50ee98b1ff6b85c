import { mayAsk } from '../browser/permissions/authority-permission.ts';
import { readMatterKey } from '../browser/vault/matter-keys.ts';
import type { VaultSettings } from '../browser/vault/parse-vault.ts';
import { readVaultKey } from '../browser/vault/storage-key.ts';
import { readVault } from '../browser/vault/vault-settings.ts';
import { openOrder } from './reading-order.ts';
import type { ReadingVault } from './vault-reader.ts';

/**
 * Why a vault cannot be read: none is chosen, the browser may not reach it, its key is not here, or
 * the matter's is closed.
 */
export type NoVault = 'NO_VAULT' | 'NOT_PERMITTED' | 'NO_KEY' | 'MATTER_CLOSED';

/** Opens the vault that was chosen, with the key that is here, to read a matter. */
export const openReadingVault = async (
  matterId: string,
  signal?: AbortSignal,
): Promise<ReadingVault | NoVault> => {
  const settings = await readVault();
  if (!settings) return 'NO_VAULT';
  if (!(await mayAsk(settings.endpoint))) return 'NOT_PERMITTED';
  const vaultKey = await readVaultKey();
  if (!vaultKey) return 'NO_KEY';
  const key = await readMatterKey(matterId);
  if (settings.encrypt && !key) return 'MATTER_CLOSED';
  const { endpoint, region, bucket, prefix } = settings;
  const place = { endpoint, region, bucket, prefix };
  return { ...openOrder({ place, vaultKey, ...(key && { key }) }), ...(signal && { signal }) };
};

/** Whether an invitation is for the vault that was chosen. */
export const isSameVault = (
  one: Pick<VaultSettings, 'endpoint' | 'bucket' | 'prefix'>,
  other: Pick<VaultSettings, 'endpoint' | 'bucket' | 'prefix'>,
): boolean =>
  new URL(one.endpoint).origin === new URL(other.endpoint).origin &&
  one.bucket === other.bucket &&
  one.prefix === other.prefix;
