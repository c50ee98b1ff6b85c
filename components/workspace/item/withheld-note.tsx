import { useTranslation } from 'react-i18next';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import css from './withheld-note.module.css';

/**
 * Says that an item is withheld from exports, and why, and which of its files did not come with the
 * package that it was imported from.
 */
export const WithheldNote = ({ item }: { readonly item: ListedItem }) => {
  const { t, i18n } = useTranslation();
  const { withheld, absent = [] } = item;
  const files = absent.map(({ path, reason }) => t(`importPackage.reason_${reason}`, { path }));
  return (
    <>
      {withheld && (
        <p className={css.withheld}>{t('item.withheldBecause', { reason: withheld })}</p>
      )}
      {files.length > 0 && (
        <p className={css.withheld}>
          {t('importPackage.absent', { files: new Intl.ListFormat(i18n.language).format(files) })}
        </p>
      )}
    </>
  );
};
