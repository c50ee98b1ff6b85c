import { useTranslation } from 'react-i18next';
import type { Bytes } from '../../../../lib/evidence/digest.ts';
import { openReceipt, sumReceipt } from '../../../../lib/format/shapes/deposit-receipt.ts';
import { listReceiptsOf } from '../../../../lib/store/deposits/receipts.ts';
import { findListings } from '../../../../lib/store/listings/listings.ts';
import { useFormat } from '../../../format.ts';
import { useLive } from '../../../use-live.ts';

type Copies = {
  readonly copies: number;
  readonly storage: string;
  /** When the last lock ends; absent where the storage did not say that all are locked. */
  readonly until: string | undefined;
};

/** How many of these items other custodians put into the vault whose receipts are not here. */
const countOthers = async (
  ids: readonly string[],
  received: ReadonlyMap<string, unknown>,
): Promise<number> => {
  const rows = [...(await findListings(ids)).values()];
  return rows.filter(({ id, chain }) => chain !== undefined && !received.has(id)).length;
};

const sumCopies = (bytes: readonly Bytes[]): Copies | undefined => {
  const receipts = bytes.flatMap((one) => openReceipt(one) ?? []);
  const locks = receipts.map((one) => sumReceipt(one).lockedUntil);
  const storages = [...new Set(receipts.map(({ vault }) => vault.endpoint))];
  if (receipts.length === 0) return undefined;
  const until = locks.every((lock) => lock !== undefined)
    ? locks.toSorted((one, other) => Date.parse(one) - Date.parse(other)).at(-1)
    : undefined;
  return { copies: receipts.length, storage: storages.join(' '), until };
};

const readCopies = async (ids: readonly string[]) => {
  const rows = await listReceiptsOf(ids.map((id) => ({ id })));
  const own = sumCopies([...rows.values()].map(({ bytes }) => bytes));
  return { own, others: await countOthers(ids, rows) };
};

/**
 * That copies of these items are in a vault and stay there, and until when their receipts say that
 * they are locked, a sentence each; none where no item has a receipt or came from the vault.
 */
export const useCopiesNote = (ids: readonly string[]): readonly string[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const read = useLive(() => readCopies(ids), [ids.join(' ')]);
  const count = ids.length;
  const ownSentences = ({ copies, storage, until }: Copies): readonly string[] => [
    t('deposit.copyStays', { count, copies, storage }),
    until
      ? t('deposit.copyLocked', { count: copies, until: format.exact(until) })
      : t('deposit.copyNotLocked', { count: copies }),
  ];
  if (!read) return [];
  return [
    ...(read.own ? ownSentences(read.own) : []),
    ...(read.others > 0 ? [t('deposit.copiesOfOthers', { count, copies: read.others })] : []),
  ];
};
