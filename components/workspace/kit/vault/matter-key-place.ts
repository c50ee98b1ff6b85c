import { lockedUntil, type VaultSettings } from '../../../../lib/browser/vault/parse-vault.ts';
import { readVaultKey } from '../../../../lib/browser/vault/storage-key.ts';
import type { KeyPlace } from '../../../../lib/deposit/open-matter-key.ts';
import { openVault } from '../../../../lib/vault/storage/open-vault.ts';

/** The place of a matter's key in the vault; undefined while the storage's key is not open. */
export const matterKeyPlace = async (
  matterId: string,
  { endpoint, region, bucket, prefix, mode, retention }: VaultSettings,
): Promise<KeyPlace | undefined> => {
  const vaultKey = await readVaultKey();
  if (!vaultKey) return undefined;
  return {
    client: openVault({ place: { endpoint, region, bucket, prefix }, vaultKey }),
    matterId,
    lock: { until: lockedUntil(retention, new Date()).toISOString(), mode },
  };
};
