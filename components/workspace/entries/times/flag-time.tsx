import { useTranslation } from 'react-i18next';
import { statedCaseTime } from '../../../../lib/casework/dates/case-zone.ts';
import type { DateFlag } from '../../../../lib/casework/dates/date-flags.ts';
import { useCaseZone } from '../../../case-zone.tsx';
import { useFormat } from '../../../format.ts';
import { useCountedBack } from '../../kit/facts/use-counted-back.ts';
import { ItemLink } from '../items/item-link.tsx';
import { CaseTimeWords } from './case-time-words.tsx';
import css from './flag-time.module.css';

/**
 * The item's time in a date flag: the time, its precision, and why it decides nothing if it does
 * not.
 */
export const FlagTime = ({ flag }: { readonly flag: DateFlag }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { of, time, by, doubt } = flag;
  const timeZone = useCaseZone();
  const countedBack = useCountedBack(of === 'changed' ? undefined : time);
  const known = time && statedCaseTime(time, timeZone);
  const { at, raw, precision = 'second', assumedTimeZone } = time ?? {};
  const notes = [
    at && !by && t('entries.precision', { precision: t(`entries.precision_${precision}`) }),
    assumedTimeZone && t('entries.assumedZone', { zone: assumedTimeZone }),
    ...countedBack,
    of === 'changed' && time?.span && t('caseFile.whole', { time: format.time(time.span.from) }),
    doubt && t(`caseFile.doubt_${doubt}`),
  ].filter(Boolean);
  return (
    <span className={css.time}>
      {known && <CaseTimeWords time={known} />}
      {raw && !at && <>“{raw}”</>}
      {by && <ItemLink item={by} />}
      {notes.length > 0 && <small>{notes.join(' · ')}</small>}
    </span>
  );
};
