import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import { mediaLines } from '../../../../lib/evidence/media/media-lines.ts';
import { coverageLines } from '../../../../lib/evidence/page/coverage-lines.ts';
import { LineSection } from './line-section.tsx';

const line = (words: string, isMissing: boolean) => ({
  key: words,
  words: isMissing ? <strong>{words}</strong> : words,
});

/** How much of the page the pictures show, and what is in none of them. */
export const CoverageDetails = ({ record }: { readonly record: ItemRecord }) => {
  const { t } = useTranslation();
  const lines = coverageLines(record.conditions.coverage).map(({ key, values, isMissing }) =>
    line(t(`coverage.${key}`, values), isMissing),
  );
  return <LineSection title={t('coverage.title')} lines={lines} />;
};

/** Which pictures, sounds and videos of the post are kept as files, and why others are not. */
export const MediaDetails = ({ record }: { readonly record: ItemRecord }) => {
  const { t } = useTranslation();
  const lines = mediaLines(record.conditions.media).map(({ key, values }) =>
    line(t(`media.${key}`, values), key !== 'counted'),
  );
  return <LineSection title={t('media.title')} lines={lines} />;
};
