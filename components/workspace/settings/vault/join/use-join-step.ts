import { useEffect, useState } from 'react';
import { readMatterKey } from '../../../../../lib/browser/vault/matter-keys.ts';
import type { VaultSettings } from '../../../../../lib/browser/vault/parse-vault.ts';
import { keepVault } from '../../../../../lib/browser/vault/vault-settings.ts';
import { hasMatterKey } from '../../../../../lib/deposit/open-matter-key.ts';
import type { Invitation } from '../../../../../lib/join/invitation.ts';
import { isSameVault } from '../../../../../lib/join/open-reading-vault.ts';
import { listAllVaultMatters } from '../../../../../lib/store/deposits/vault-matters.ts';
import { matterKeyPlace } from '../../../kit/vault/matter-key-place.ts';
import { useKeyState } from '../../../kit/vault/use-key-state.ts';
import { useMayReach } from '../../../kit/vault/use-may-reach.ts';
import { useVaultSettings } from '../../../kit/vault/use-vault-settings.ts';

/** What is left to do before a matter can be read. */
export type JoinStep = 'invitation' | 'vault' | 'key' | 'passPhrase' | 'name';

/** Whether the matter's key must be opened first, or why the vault did not say. */
type Lock = 'open' | 'closed' | { readonly error: unknown };

/** A vault that deposits nothing yet takes over that its matters are encrypted. */
const encryptToo = async (vault: VaultSettings): Promise<void> => {
  const deposited = (await listAllVaultMatters()).some(({ chain }) => chain !== undefined);
  if (!vault.encrypt && !deposited) await keepVault({ ...vault, encrypt: true });
};

const findLock = async (matterId: string, vault: VaultSettings): Promise<Lock> => {
  if (await readMatterKey(matterId)) return 'open';
  const place = await matterKeyPlace(matterId, vault);
  if (!place || !(await hasMatterKey(place))) return 'open';
  await encryptToo(vault);
  return 'closed';
};

/**
 * The step that joining is at, by what is chosen, permitted and opened in this browser now.
 * `refusal` is what the storage answered instead of saying whether the matter is encrypted; `again`
 * asks it anew.
 */
export const useJoinStep = (invitation: Invitation | undefined) => {
  const vault = useVaultSettings();
  const mayReach = useMayReach(invitation?.endpoint);
  const key = useKeyState();
  const [lock, setLock] = useState<Lock>();
  const [asked, setAsked] = useState(0);
  const isChosen = Boolean(invitation && vault && isSameVault(invitation, vault) && mayReach);
  const isOpen = isChosen && key?.is === 'open';
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` asks once more
  useEffect(() => {
    if (!isOpen || !invitation || !vault) return setLock(undefined);
    let isCurrent = true;
    void findLock(invitation.matterId, vault)
      .catch((error: unknown): Lock => ({ error }))
      .then((found) => isCurrent && setLock(found));
    return () => {
      isCurrent = false;
    };
  }, [isOpen, invitation, vault, asked]);
  const refusal = typeof lock === 'object' ? lock.error : undefined;
  const step: JoinStep = !invitation
    ? 'invitation'
    : !isChosen
      ? 'vault'
      : lock === undefined || refusal !== undefined
        ? 'key'
        : lock === 'closed'
          ? 'passPhrase'
          : 'name';
  return { step, refusal, again: () => setAsked(asked + 1) };
};
