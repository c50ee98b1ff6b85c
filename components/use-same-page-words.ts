import { useTranslation } from 'react-i18next';
import type { IgnoredPart } from '../lib/evidence/names/address-differences.ts';
import type { SamePage } from '../lib/evidence/names/same-page.ts';
import { joinNames } from './join-names.ts';

/** Says why captures count as captures of one page, and what of their addresses was ignored. */
export const useSamePageWords = () => {
  const { t, i18n } = useTranslation();
  const partWords = (ignored: IgnoredPart): string =>
    ignored.part === 'tracking'
      ? t('samePage.part_tracking', { names: ignored.names.join(', ') })
      : t(`samePage.part_${ignored.part}`);
  return ({ by, ignored }: SamePage): string => {
    if (by !== 'address') return t(`samePage.by_${by}`);
    if (ignored.length === 0) return t('samePage.address');
    return t('samePage.addressBut', { parts: joinNames(ignored.map(partWords), i18n.language) });
  };
};
