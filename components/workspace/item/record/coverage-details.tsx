import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import { coverageLines } from '../../../../lib/evidence/page/coverage-lines.ts';
import css from './coverage-details.module.css';

/** How much of the page the pictures show, and what is in none of them. */
export const CoverageDetails = ({ record }: { readonly record: ItemRecord }) => {
  const { t } = useTranslation();
  const lines = coverageLines(record.conditions.coverage);
  if (lines.length === 0) return null;
  return (
    <section className={css.coverage} aria-labelledby="coverage">
      <h2 id="coverage">{t('coverage.title')}</h2>
      <ul>
        {lines.map(({ key, values, isMissing }) => {
          const words = t(`coverage.${key}`, values);
          return <li key={words}>{isMissing ? <strong>{words}</strong> : words}</li>;
        })}
      </ul>
    </section>
  );
};
