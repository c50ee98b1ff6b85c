import type { NoVaultOrder, VaultOrder } from '../../browser/offscreen/deposit-order.ts';
import { mayAsk } from '../../browser/permissions/authority-permission.ts';
import { readMatterKey } from '../../browser/vault/matter-keys.ts';
import { readVaultKey } from '../../browser/vault/storage-key.ts';
import { readVault } from '../../browser/vault/vault-settings.ts';
import { listVaultMatters } from '../../store/deposits/vault-matters.ts';
import { toHex } from '../../vault/envelope/hex.ts';

const readMatterKeys = async (): Promise<NonNullable<VaultOrder['matterKeys']>> => {
  const matters = await listVaultMatters();
  const keys = await Promise.all(
    matters.map(async ({ matterId }) => [matterId, await readMatterKey(matterId)] as const),
  );
  return Object.fromEntries(keys.flatMap(([id, key]) => (key ? [[id, toHex(key)]] : [])));
};

/** The vault as a person set it up, with its keys as far as they are open; or why there is none. */
export const readVaultOrder = async (): Promise<VaultOrder | NoVaultOrder> => {
  const vault = await readVault();
  if (!vault) return 'NO_VAULT';
  // Without it the browser refuses each request as if there were no network.
  if (!(await mayAsk(vault.endpoint))) return 'NOT_PERMITTED';
  const vaultKey = await readVaultKey();
  if (!vaultKey) return 'KEY_LOCKED';
  const { endpoint, region, bucket, prefix, mode, retention, encrypt } = vault;
  return {
    place: { endpoint, region, bucket, prefix },
    vaultKey,
    lock: { retention, mode },
    ...(encrypt && { matterKeys: await readMatterKeys() }),
  };
};
