import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import { selfCheckLines } from '../../../../lib/evidence/page/self-check-lines.ts';
import css from './self-check-details.module.css';

/** What the extension found out about itself and the page's surroundings while it captured. */
export const SelfCheckDetails = ({ record }: { readonly record: ItemRecord }) => {
  const { t } = useTranslation();
  const lines = selfCheckLines(record);
  if (lines.length === 0) return null;
  return (
    <section className={css.check} aria-labelledby="self-check">
      <h2 id="self-check">{t('selfCheck.title')}</h2>
      <ul>
        {lines.map(({ key, values, isSign }) => (
          <li key={key}>
            {isSign && <strong>{t('selfCheck.sign')} </strong>}
            {t(`selfCheck.${key}`, values)}
          </li>
        ))}
      </ul>
    </section>
  );
};
