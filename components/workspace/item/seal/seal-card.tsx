import { useTranslation } from 'react-i18next';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import { DigestText } from '../../kit/facts/digest-text.tsx';
import { DayAndTime } from '../../kit/facts/when.tsx';
import sections from '../../kit/sheets/sections.module.css';

/**
 * The seal of an item: the digest of its record, when it was made, and its number in the matter.
 */
export const SealCard = ({ item }: { readonly item: ListedItem }) => {
  const { t } = useTranslation();
  const { number, digest, record } = item;
  return (
    <section className={sections.card}>
      <h2>{t('item.seal')}</h2>
      <dl>
        <dt>{t('item.recordDigest')}</dt>
        <dd>
          <DigestText digest={digest} of="record.json" />
        </dd>
        <dt>{t(record.source && !record.file?.fetched ? 'item.added' : 'kit.captured')}</dt>
        <dd>
          <DayAndTime at={record.capturedAt} />
        </dd>
        <dt>{t('item.sealed')}</dt>
        <dd>
          <DayAndTime at={record.sealedAt} />
        </dd>
        <dt>{t('item.number')}</dt>
        <dd>{number}</dd>
      </dl>
      <p>{t(record.file ? 'item.sealMeaningFile' : 'item.sealMeaning')}</p>
    </section>
  );
};
