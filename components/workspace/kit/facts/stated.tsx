import { useTranslation } from 'react-i18next';
import type { StatedTime } from '../../../../lib/evidence/item.ts';
import css from './stated.module.css';
import { ExactTime } from './when.tsx';

/** A time in the page's own words, and below it the parsed time, to the precision of the words. */
export const Stated = ({ time }: { readonly time: StatedTime }) => {
  const { t } = useTranslation();
  const { raw, at, precision, assumedTimeZone } = time;
  const notes = [
    precision && t('entries.precision', { precision: t(`entries.precision_${precision}`) }),
    assumedTimeZone && t('entries.assumedZone', { zone: assumedTimeZone }),
  ].filter(Boolean);
  return (
    <>
      “{raw}”
      {at && (
        <span className={css.read}>
          <ExactTime at={at} />
        </span>
      )}
      {notes.length > 0 && <span className={css.read}>{notes.join(' · ')}</span>}
    </>
  );
};
