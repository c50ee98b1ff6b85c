import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { statedCaseTime } from '../../../lib/casework/dates/case-zone.ts';
import type {
  ItemTime,
  TimelineItem,
  TimelineMark,
} from '../../../lib/casework/timeline/plan-marks.ts';
import type { TimelineWords } from '../../../lib/casework/timeline/plan-timeline.ts';
import type { TickUnit } from '../../../lib/casework/timeline/time-scale.ts';
import { timeOfVisit, type VisitRun } from '../../../lib/casework/visits/visit-runs.ts';
import { platformName } from '../../../lib/evidence/names/platform.ts';
import { formatCaseTime } from '../../format-case-time.ts';
import { joinNames } from '../../join-names.ts';
import { itemName, type NamedItem } from '../kit/lists/shown-label.ts';

const TICKS: { readonly [U in TickUnit]: Intl.DateTimeFormatOptions } = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  minute: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

/**
 * An item's time of publication or capture at the precision known, in a language and a zone;
 * undefined if it has no instant.
 */
export const itemTime = (
  { record }: TimelineItem,
  time: ItemTime,
  language: string,
  timeZone: string,
): string | undefined => {
  const { published } = record.post ?? {};
  if (time === 'captured')
    return formatCaseTime({ at: record.capturedAt, precision: 'minute', timeZone }, language);
  const known = published && statedCaseTime(published, timeZone);
  return known && formatCaseTime(known, language);
};

/** When the visits of a run were made, and how many there are. */
export const runTimes = (
  { first, last, visits }: VisitRun,
  t: TFunction,
  language: string,
  timeZone: string,
): string => {
  const [from, until] = [first, last].map((visit) =>
    formatCaseTime({ at: timeOfVisit(visit), precision: 'minute', timeZone }, language),
  );
  return visits.length === 1
    ? (from ?? '')
    : t('timeline.visitedTimes', { times: visits.length, from, until });
};

/**
 * The words of a timeline in the screen's language; ticks on the clock of `timeZone`. `items` name
 * those that have no exhibit label.
 */
export const useTimelineWords = (
  timeZone: string,
  items: ReadonlyMap<string, NamedItem>,
): TimelineWords => {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    const nameOf = ({ id, exhibit }: TimelineItem): string => {
      const item = items.get(id);
      return item ? itemName(item, t) : exhibit;
    };
    const role: TimelineWords['role'] = (name) =>
      name === '' ? t('entries.noRole') : t(`terms.itemRole_${name}`);
    const mark = ({ items: marked, role: name, time, label, runs }: TimelineMark): string => {
      if (time === 'visited')
        return joinNames(
          runs.map((run) => {
            const state = t(`terms.visit_${run.first.state}`);
            return t('timeline.run', { state, when: runTimes(run, t, language, timeZone) });
          }),
          language,
        );
      const [first] = marked;
      const many = marked.length > 1 && t('timeline.several', { count: marked.length });
      const when =
        first && t(`timeline.${time}`, { time: itemTime(first, time, language, timeZone) });
      // WCAG 2.2, 2.5.3: the name holds what the mark shows, so that it can be spoken
      const number = !many && label !== '' && label !== first?.exhibit;
      const shown = number && t('timeline.shownAs', { label });
      return [many || (first && nameOf(first)), role(name), when, shown].filter(Boolean).join(', ');
    };
    return {
      others: t('timeline.others'),
      date: ({ type, time }) => `${t(`terms.keyDate_${type}`)} · ${formatCaseTime(time, language)}`,
      band: (order, { type }) => t(`timeline.${order}`, { date: t(`terms.keyDate_${type}`) }),
      role,
      dot: (kind) => t(`terms.dot_${kind}`),
      visits: (route) => t(`terms.visitsBy_${route}`),
      platform: (name) => platformName(name, language),
      tick: ({ at, unit }) =>
        new Intl.DateTimeFormat(language, { ...TICKS[unit], timeZone }).format(at),
      mark,
      numbered: (number, exhibit) => t('timeline.numbered', { number, exhibit }),
    };
  }, [t, language, timeZone, items]);
};
