import { isMetered } from '../../browser/connection.ts';
import type { DepositOrder, VaultOrder } from '../../browser/offscreen/deposit-order.ts';
import { lockedUntil } from '../../browser/vault/parse-vault.ts';
import { type DepositEnd, depositMatters } from '../../deposit-matter.ts';
import { fromHex, isHexOf } from '../../vault/envelope/hex.ts';
import { openVault } from '../../vault/storage/open-vault.ts';
import type { OpenVault } from '../open-vault.ts';

const KEY_BYTES = 32;

const openOrdered = ({ place, vaultKey, lock, matterKeys }: VaultOrder): OpenVault => ({
  client: openVault({ place, vaultKey }),
  place,
  lock: { until: (now) => lockedUntil(lock.retention, now), mode: lock.mode },
  ...(matterKeys && {
    matterKey: async (matterId: string) => {
      const hex = matterKeys[matterId];
      return isHexOf(hex, KEY_BYTES) ? fromHex(hex) : undefined;
    },
  }),
});

/** Deposits what an order asks for, in the page that calls. */
export const carryOutDeposit = ({
  which,
  vault,
}: Extract<DepositOrder, { order: 'start' }>): Promise<DepositEnd> =>
  depositMatters({
    ...{ which, isMetered },
    openVault: async () => (typeof vault === 'string' ? vault : openOrdered(vault)),
  });
