import type { TFunction } from 'i18next';
import type { FilingSuggestion } from '../../../../lib/casework/readiness/suggest-filing.ts';
import type { FilingLabels } from '../../../../lib/evidence/filing-labels.ts';
import { platformName } from '../../../../lib/evidence/names/platform.ts';

/** A time in the zone of the capture. */
const timeThere = (at: string, timeZone: string, language: string): string => {
  const style = { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat(language, { ...style, timeZone }).format(new Date(at));
  } catch {
    return at;
  }
};

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

/** A suggestion in the words of the screen's language, as a person may accept it. */
export const filingWords = (
  { evidenceKind, source, given, purpose }: FilingSuggestion,
  t: TFunction,
  language: string,
): FilingLabels => ({
  ...(evidenceKind && { evidenceKind }),
  ...(source && {
    source: t('filingFields.source', {
      ...source,
      date: timeThere(source.capturedAt, source.timeZone, language),
      zone: source.timeZone,
    }),
  }),
  ...(given && { source: t('filingFields.givenSource', given) }),
  ...(purpose && { purpose: purposeWords(purpose, t, language) }),
});
