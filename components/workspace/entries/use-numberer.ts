import { useTranslation } from 'react-i18next';
import { findNumberer } from '../../../lib/store/chains/numbering.ts';
import { useLive } from '../../use-live.ts';

/**
 * Who numbers the exhibits of a matter, as a sentence, where that is another custodian, so that
 * their labels cannot be changed here; undefined where they can.
 */
export const useNumberer = (matterId: string): string | undefined => {
  const { t } = useTranslation();
  const other = useLive(async () => (await findNumberer(matterId)) ?? null, [matterId]);
  if (!other) return undefined;
  return other.name === undefined
    ? t('custodians.numberedByFirst')
    : t('custodians.numberedByOther', { name: other.name });
};
