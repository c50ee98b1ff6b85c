import { useTranslation } from 'react-i18next';
import { isTimeOfDay, statedCaseTime } from '../../../../lib/casework/dates/case-zone.ts';
import type { StatedTime, TimeSource } from '../../../../lib/evidence/item.ts';
import { useFormat } from '../../../format.ts';
import css from './stated.module.css';
import { useCountedBack } from './use-counted-back.ts';
import { ExactTime } from './when.tsx';

/** The ends of the keys of the locale strings that name a source. */
const SOURCES = {
  'shown text': 'shown',
  attribute: 'attribute',
  'embedded data': 'data',
  address: 'address',
} as const satisfies Record<TimeSource, string>;

/** A time in the page's own words, and below it the parsed time, to the precision of the words. */
export const Stated = ({ time }: { readonly time: StatedTime }) => {
  const { t } = useTranslation();
  const countedBack = useCountedBack(time);
  const format = useFormat();
  const { raw, shown, source, precision, assumedTimeZone } = time;
  const known = statedCaseTime(time, format.timeZone);
  const isFine = known && isTimeOfDay(known.precision);
  const notes = [
    precision && t('entries.precision', { precision: t(`entries.precision_${precision}`) }),
    assumedTimeZone && t('entries.assumedZone', { zone: assumedTimeZone }),
    ...countedBack,
    source && t(`entries.timeSource_${SOURCES[source]}`, { raw }),
  ].filter(Boolean);
  return (
    <>
      “{shown ?? raw}”
      {known && (
        <span className={css.read}>
          {isFine ? <ExactTime at={known.at} /> : format.caseTime(known)}
        </span>
      )}
      {notes.length > 0 && <span className={css.read}>{notes.join(' · ')}</span>}
    </>
  );
};
