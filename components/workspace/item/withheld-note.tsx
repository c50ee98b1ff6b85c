import { useTranslation } from 'react-i18next';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import css from './withheld-note.module.css';

/** Says that an item is withheld from exports, and why. */
export const WithheldNote = ({ item }: { readonly item: ListedItem }) => {
  const { t } = useTranslation();
  if (!item.withheld) return null;
  return <p className={css.withheld}>{t('item.withheldBecause', { reason: item.withheld })}</p>;
};
