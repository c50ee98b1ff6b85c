import { Button, SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOrderDate } from '../../../lib/casework/dates/date-flags.ts';
import type { Span } from '../../../lib/casework/dates/time-span.ts';
import { panView, zoomView } from '../../../lib/casework/timeline/move-view.ts';
import type { ItemTime } from '../../../lib/casework/timeline/plan-marks.ts';
import { planTimeline, wholeView } from '../../../lib/casework/timeline/plan-timeline.ts';
import { runsOfVisits } from '../../../lib/casework/visits/visit-runs.ts';
import { type ListedItem, listOpenedItems } from '../../../lib/store/items/opened-items.ts';
import { useCaseZone } from '../../case-zone.tsx';
import { useCaseFile } from '../../use-case-file.ts';
import { useLive } from '../../use-live.ts';
import { EmptyView } from '../entries/empty-view.tsx';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import { ReadingItems } from '../kit/lists/reading-items.tsx';
import { hrefTo } from '../kit/route.ts';
import { TimelineChart } from './chart/timeline-chart.tsx';
import { TimelineTable } from './timeline-table.tsx';
import css from './timeline-view.module.css';
import { UndatedList } from './undated-list.tsx';
import { useTimelineWords } from './use-timeline-words.ts';
import { VisitRuns } from './visit-runs.tsx';

const NONE: readonly ListedItem[] = [];
const TIMES = {
  published: ['published'],
  captured: ['captured'],
  both: ['published', 'captured'],
} as const satisfies { readonly [choice: string]: readonly ItemTime[] };
const CHOICES = ['published', 'captured', 'both'] as const satisfies (keyof typeof TIMES)[];

/**
 * The matter's items by their time of publication or capture, together with the dates of the case;
 * one lane per account.
 */
export const TimelineView = ({ matter, items: listed }: MatterViewProps) => {
  const { t } = useTranslation();
  const { ref, width } = useElementSize();
  const { 'key-date': dates, respondent: respondents, visit: visits } = useCaseFile(matter.id);
  const read = useLive(() => listOpenedItems(matter.id), [matter.id]);
  const items = read ?? NONE;
  const [choice, setChoice] = useState<keyof typeof TIMES>('published');
  const [asked, setAsked] = useState<Span>();
  const timeZone = useCaseZone();
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const words = useTimelineWords(timeZone, byId);
  const runs = useMemo(() => runsOfVisits(visits), [visits]);
  const input = useMemo(
    () => ({ items, dates, respondents, runs, times: TIMES[choice], timeZone }),
    [items, dates, respondents, runs, choice, timeZone],
  );
  const whole = useMemo(() => wholeView(input), [input]);
  const view = asked ?? whole;
  const plan = useMemo(
    () => planTimeline(input, words, Math.max(width, 320), view),
    [input, words, width, view],
  );
  if (read?.length === 0) return <EmptyView matter={matter.id} purpose={t('timeline.purpose')} />;
  const ordered = dates.filter(isOrderDate);
  return (
    <div className={css.view}>
      <div className={css.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('timeline.times')}
          value={choice}
          onChange={(next) => {
            setChoice(next);
            setAsked(undefined);
          }}
          data={CHOICES.map((value) => ({ value, label: t(`timeline.times_${value}`) }))}
        />
        <Zoom view={view} whole={whole} onView={setAsked} />
        <p className={css.hint}>{t('timeline.keys')}</p>
      </div>
      {ordered.length === 0 && (
        <p className={css.lead}>
          {t('timeline.noOrder')}{' '}
          <a href={hrefTo({ page: 'matter', id: matter.id, view: 'case' })}>
            {t('entries.toKeyDates')}
          </a>
        </p>
      )}
      <div ref={ref}>
        {read && width > 0 && (
          <TimelineChart plan={plan} words={words} whole={whole} items={byId} onView={setAsked} />
        )}
      </div>
      {listed && !read && <ReadingItems />}
      {read && <UndatedList items={plan.undated} titles={byId} />}
      {read && <TimelineTable items={items} dates={ordered} />}
      {read && <VisitRuns runs={runs} />}
    </div>
  );
};

type ZoomProps = {
  readonly view: Span;
  readonly whole: Span;
  readonly onView: (view: Span | undefined) => void;
};

const Zoom = ({ view, whole, onView }: ZoomProps) => {
  const { t } = useTranslation();
  const half = (view.until - view.from) / 2;
  const isWhole = view.from === whole.from && view.until === whole.until;
  const moves: readonly (readonly [
    name: 'earlier' | 'later' | 'zoomIn' | 'zoomOut',
    sign: string,
    view: Span,
  ])[] = [
    ['earlier', '←', panView(view, whole, -half)],
    ['later', '→', panView(view, whole, half)],
    ['zoomOut', '−', zoomView(view, whole, 2)],
    ['zoomIn', '+', zoomView(view, whole, 0.5)],
  ];
  return (
    <div className={css.zoom}>
      {moves.map(([name, sign, next]) => (
        <Button
          key={name}
          size="compact-xs"
          variant="default"
          aria-label={t(`timeline.${name}`)}
          title={t(`timeline.${name}`)}
          disabled={isWhole && name !== 'zoomIn'}
          onClick={() => onView(next)}
        >
          {sign}
        </Button>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        disabled={isWhole}
        onClick={() => onView(undefined)}
      >
        {t('timeline.whole')}
      </Button>
    </div>
  );
};
