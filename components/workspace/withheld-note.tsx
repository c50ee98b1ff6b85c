import { useTranslation } from 'react-i18next';
import css from './item-view.module.css';
import type { ListedItem } from './listed-item.ts';

/** Says that an item is kept out of exports, and why. */
export const WithheldNote = ({ item }: { readonly item: ListedItem }) => {
  const { t } = useTranslation();
  if (!item.withheld) return null;
  return <p className={css.withheld}>{t('trust.withheldBecause', { reason: item.withheld })}</p>;
};
