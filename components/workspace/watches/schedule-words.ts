import { useTranslation } from 'react-i18next';
import type { Schedule } from '../../../lib/evidence/watch/watch.ts';
import { useFormat } from '../../format.ts';
import { zoneInWords } from '../../zone-names.ts';

/** Says a schedule in words, in the language of the screen. */
export const useScheduleWords = (): ((schedule: Schedule) => string) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (schedule) => {
    const listed = (times: readonly string[]) =>
      times.join(i18n.language.startsWith('zh') ? '、' : ', ');
    const how =
      'everyHours' in schedule
        ? t('watches.everyHours', { count: schedule.everyHours })
        : t('watches.dailyAt', {
            times: listed(schedule.dailyAt),
            zone: zoneInWords(i18n.language, schedule.timeZone),
          });
    const { until } = schedule;
    if (!until) return how;
    const end = t('watches.untilTime', { time: format.time(until) });
    return i18n.language.startsWith('zh') ? `${how}，${end}` : `${how}, ${end}`;
  };
};
