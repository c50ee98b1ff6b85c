import { useEffect, useState } from 'react';
import type { VaultSettings } from '../../../../lib/browser/vault/parse-vault.ts';
import { readVault, watchVault } from '../../../../lib/browser/vault/vault-settings.ts';

/** The vault that was chosen, after every change; `null` for none, `undefined` until it is read. */
export const useVaultSettings = (): VaultSettings | null | undefined => {
  const [vault, setVault] = useState<VaultSettings | null>();
  useEffect(() => {
    const take = (found: VaultSettings | undefined) => setVault(found ?? null);
    void readVault().then(take);
    return watchVault(take);
  }, []);
  return vault;
};
