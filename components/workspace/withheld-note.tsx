import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListedItem } from './listed-item.ts';

/** Says that an item is kept out of exports, and why. */
export const WithheldNote = ({ item }: { readonly item: ListedItem }) => {
  const { t } = useTranslation();
  if (!item.withheld) return null;
  return (
    <Alert color="gray" variant="light" p="xs">
      {t('trust.withheldBecause', { reason: item.withheld })}
    </Alert>
  );
};
