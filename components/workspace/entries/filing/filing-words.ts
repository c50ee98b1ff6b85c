import type { TFunction } from 'i18next';
import type { FilingSuggestion } from '../../../../lib/casework/readiness/suggest-filing.ts';
import type { FilingLabels } from '../../../../lib/evidence/filing-labels.ts';
import { platformName } from '../../../../lib/evidence/names/platform.ts';
import { formatCaseTime } from '../../../format-case-time.ts';

const purposeWords = (
  { of, name, author, published, platform }: NonNullable<FilingSuggestion['purpose']>,
  t: TFunction,
  language: string,
): string => {
  // Chinese joins the parts of a sentence without a space.
  const gap = language.startsWith('zh') ? '' : ' ';
  const part = (words: string | undefined) => (words ? `${gap}${words}` : '');
  return t(`filingFields.purpose_${of}`, {
    name,
    author: author ?? t('filingFields.unnamedAuthor'),
    platform: part(
      platform && t('filingFields.onPlatform', { platform: platformName(platform, language) }),
    ),
    date: part(published && t('filingFields.dated', { published })),
  });
};

/**
 * A suggestion in the words of the screen's language, as a person may accept it; times are in the
 * zone of the case.
 */
export const filingWords = (
  { evidenceKind, source, given, purpose }: FilingSuggestion,
  t: TFunction,
  language: string,
  timeZone: string,
): FilingLabels => ({
  ...(evidenceKind && { evidenceKind }),
  ...(source && {
    source: t('filingFields.source', {
      ...source,
      date: formatCaseTime({ at: source.capturedAt, precision: 'second', timeZone }, language),
    }),
  }),
  ...(given && { source: t('filingFields.givenSource', given) }),
  ...(purpose && { purpose: purposeWords(purpose, t, language) }),
});
