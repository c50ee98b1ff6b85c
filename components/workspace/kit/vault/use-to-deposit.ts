import type { VaultMatterRow } from '../../../../lib/store/deposits/deposit-rows.ts';
import {
  findVaultMatter,
  listToDeposit,
  type ToDeposit,
} from '../../../../lib/store/deposits/vault-matters.ts';
import { useLive } from '../../../use-live.ts';

/** How far a matter is deposited, what is still to go, and the items among it. */
export type MatterDeposit = {
  readonly row: VaultMatterRow;
  readonly toGo: ToDeposit;
  readonly waiting: ReadonlySet<string>;
};

const read = async (matterId: string): Promise<MatterDeposit | null> => {
  const row = await findVaultMatter(matterId);
  if (!row || row.mode === 'off') return null;
  const toGo = await listToDeposit(matterId, row.deposited);
  return { row, toGo, waiting: new Set(toGo.items) };
};

/** The deposit of a matter; `null` where it is not deposited, `undefined` until it is read. */
export const useToDeposit = (matterId: string): MatterDeposit | null | undefined =>
  useLive(() => read(matterId), [matterId]);
