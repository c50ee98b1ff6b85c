import { useTranslation } from 'react-i18next';
import type { CaseTime } from '../../../../lib/evidence/casework.ts';
import { useCaseTimeWords } from '../../../format-case-time.ts';
import { zoneInWords } from '../../../zone-names.ts';

type Props = {
  readonly time: CaseTime;
  /** Whether to show the precision and the time zone, which are otherwise in the hint. */
  readonly isFull?: boolean;
};

/** A time of the case, to its precision and in its time zone. */
export const CaseTimeWords = ({ time, isFull = false }: Props) => {
  const { t, i18n } = useTranslation();
  const words = useCaseTimeWords();
  const precision = t(`entries.precision_${time.precision}`);
  // A zone whose own name is its short name stands beside the time of day already.
  const isSaid = time.timeZone === 'UTC' && words(time).endsWith('UTC');
  const zone = isSaid ? '' : zoneInWords(i18n.language, time.timeZone);
  const known = [t('entries.precision', { precision }), zone].filter(Boolean).join(' · ');
  return (
    <time dateTime={time.at} title={known}>
      {isFull ? `${words(time)} · ${known}` : words(time)}
    </time>
  );
};
