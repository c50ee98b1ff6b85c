import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import { coverageLines } from '../../../../lib/evidence/page/coverage-lines.ts';
import { LineSection, line } from './line-section.tsx';

/** How much of the page the pictures show, and what is in none of them. */
export const CoverageDetails = ({ record }: { readonly record: ItemRecord }) => {
  const { t } = useTranslation();
  const lines = coverageLines(record.conditions.coverage).map(({ key, values, isMissing }) =>
    line(t(`coverage.${key}`, values), isMissing),
  );
  return <LineSection title={t('coverage.title')} lines={lines} />;
};
