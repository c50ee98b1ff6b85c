import type { VaultSettings } from '../../../../../../lib/browser/vault/parse-vault.ts';
import type { Invitation } from '../../../../../../lib/join/invitation.ts';
import { draftOf } from '../../place/vault-draft.ts';

/** The vault that an invitation names, with the lock that a new vault begins with. */
export const newVaultOf = ({ endpoint, region, bucket, prefix }: Invitation): VaultSettings => {
  const { mode, days } = draftOf(undefined);
  const retention = { days: Number(days) };
  const { origin } = new URL(endpoint);
  return { endpoint: origin, region, bucket, prefix, mode, retention, encrypt: false };
};
