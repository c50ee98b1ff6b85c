import { decrypt } from '../vault/envelope/decrypt.ts';
import { openVault } from '../vault/storage/open-vault.ts';
import type { ReadingOrder, ReadingVault } from './vault-reader.ts';

/** Opens a vault to be read. */
export const openOrder = (order: ReadingOrder): ReadingVault => {
  const { place, vaultKey, key } = order;
  return {
    client: openVault({ place, vaultKey }),
    order,
    ...(key && { open: (stored: Blob) => decrypt(key, stored) }),
  };
};
