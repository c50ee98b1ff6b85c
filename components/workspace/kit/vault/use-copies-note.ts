import { useTranslation } from 'react-i18next';
import { openReceipt, sumReceipt } from '../../../../lib/format/shapes/deposit-receipt.ts';
import { listReceiptsOf } from '../../../../lib/store/deposits/receipts.ts';
import { useFormat } from '../../../format.ts';
import { useLive } from '../../../use-live.ts';

type Copies = {
  readonly count: number;
  readonly storage: string;
  /** When the last lock ends; absent where the storage did not say that all are locked. */
  readonly until: string | undefined;
};

const readCopies = async (ids: readonly string[]): Promise<Copies | undefined> => {
  const rows = await listReceiptsOf(ids.map((id) => ({ id })));
  const receipts = [...rows.values()].flatMap(({ bytes }) => openReceipt(bytes) ?? []);
  const locks = receipts.map((one) => sumReceipt(one).lockedUntil);
  const storages = [...new Set(receipts.map(({ vault }) => vault.endpoint))];
  if (receipts.length === 0) return undefined;
  const until = locks.every((lock) => lock !== undefined)
    ? locks.toSorted((one, other) => Date.parse(one) - Date.parse(other)).at(-1)
    : undefined;
  return { count: receipts.length, storage: storages.join(' '), until };
};

/**
 * That copies of these items are in a vault and stay there, and until when their receipts say that
 * they are locked, a sentence each; none where no item has a receipt.
 */
export const useCopiesNote = (ids: readonly string[]): readonly string[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const copies = useLive(async () => (await readCopies(ids)) ?? null, [ids.join(' ')]);
  if (!copies) return [];
  const { count, storage, until } = copies;
  const stays = t('deposit.copyStays', { count, storage });
  const lock = until
    ? t('deposit.copyLocked', { count, until: format.exact(until) })
    : t('deposit.copyNotLocked', { count });
  return [stays, lock];
};
