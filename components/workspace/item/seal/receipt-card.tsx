import { useTranslation } from 'react-i18next';
import {
  type DepositReceipt,
  openReceipt,
  sumReceipt,
} from '../../../../lib/format/shapes/deposit-receipt.ts';
import { findReceipt } from '../../../../lib/store/deposits/receipts.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import { useFormat } from '../../../format.ts';
import { useLive } from '../../../use-live.ts';
import prose from '../../kit/sheets/prose.module.css';
import sections from '../../kit/sheets/sections.module.css';
import { useToDeposit } from '../../kit/vault/use-to-deposit.ts';

const readReceipt = async (item: string): Promise<DepositReceipt | null> => {
  const row = await findReceipt(item);
  return (row && openReceipt(row.bytes)) ?? null;
};

/** What the storage of the vault answered about the item, or that it is still to be deposited. */
export const ReceiptCard = ({ item }: { readonly item: ListedItem }) => {
  const { t } = useTranslation();
  const receipt = useLive(() => readReceipt(item.id), [item.id]);
  const isWaiting = useToDeposit(item.matterId)?.waiting.has(item.id) === true;
  if (!receipt && !isWaiting) return null;
  return (
    <section className={sections.card} aria-label={t('deposit.title')}>
      <h2>{t('deposit.title')}</h2>
      {receipt && <ReceiptFacts receipt={receipt} />}
      {isWaiting && <p role="status">{t('deposit.notYet')}</p>}
    </section>
  );
};

const ReceiptFacts = ({ receipt }: { readonly receipt: DepositReceipt }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { objects, at, lockedUntil } = sumReceipt(receipt);
  const { vault, missing = [] } = receipt;
  return (
    <>
      {at && (
        <p>
          {t('deposit.answered', {
            ...{ count: objects, storage: vault.endpoint, at: format.exact(at) },
          })}{' '}
          {lockedUntil
            ? t('deposit.lockedUntil', { until: format.exact(lockedUntil) })
            : t('deposit.notLocked')}
        </p>
      )}
      {missing.length > 0 && <p>{t('deposit.missing', { count: missing.length })}</p>}
      <p className={prose.quiet}>{t('deposit.meaning')}</p>
    </>
  );
};
