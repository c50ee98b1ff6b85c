import { useTranslation } from 'react-i18next';
import type { StatedTime } from '../../../../lib/evidence/item.ts';
import { useFormat } from '../../../format.ts';

/**
 * Notes on a time that the page's words count back ("3 hours ago"): from when, and all that they
 * can mean. None for any other time.
 */
export const useCountedBack = (time: StatedTime | undefined): readonly string[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const { countedFrom, span } = time ?? {};
  return [
    countedFrom && t('entries.countedFrom', { from: format.exact(countedFrom) }),
    span &&
      t('entries.timeSpan', { from: format.exact(span.from), until: format.exact(span.until) }),
  ].filter((note) => note !== undefined);
};
