import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import { selfCheckLines } from '../../../../lib/evidence/page/self-check-lines.ts';
import { LineSection } from './line-section.tsx';

/** What the extension found out about itself and the page's surroundings while it captured. */
export const SelfCheckDetails = ({ record }: { readonly record: ItemRecord }) => {
  const { t } = useTranslation();
  const lines = selfCheckLines(record).map(({ key, values, isSign }) => ({
    key,
    words: (
      <>
        {isSign && <strong>{t('selfCheck.sign')} </strong>}
        {t(`selfCheck.${key}`, values)}
      </>
    ),
  }));
  return <LineSection title={t('selfCheck.title')} lines={lines} />;
};
