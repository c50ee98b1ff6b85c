import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../../../lib/casework/dates/time-span.ts';
import { drawTimeline } from '../../../../lib/casework/timeline/draw-timeline.ts';
import { panView, zoomView } from '../../../../lib/casework/timeline/move-view.ts';
import type { TimelineMark } from '../../../../lib/casework/timeline/plan-marks.ts';
import type {
  TimelinePlan,
  TimelineWords,
} from '../../../../lib/casework/timeline/plan-timeline.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import { useFormat } from '../../../format.ts';
import { goTo } from '../../kit/route.ts';
import { drawnElement } from './drawn-element.ts';
import { MarkCard } from './mark-card.tsx';
import { nextMark } from './next-mark.ts';
import css from './timeline-chart.module.css';
import { useFocusedMark } from './use-focused-mark.ts';
import { useShownMark } from './use-shown-mark.ts';
import { useViewMoves } from './use-view-moves.ts';

type Props = {
  readonly plan: TimelinePlan;
  readonly words: TimelineWords;
  readonly whole: Span;
  readonly items: ReadonlyMap<string, ListedItem>;
  readonly onView: (view: Span) => void;
};

/**
 * What a key does to the view; undefined where it does nothing. The instant `at`, of the mark that
 * has the keyboard, stays where it is, so that the mark is not zoomed off the chart.
 */
const keyedView = (
  { key, shiftKey }: KeyboardEvent,
  { view, whole, at }: { view: Span; whole: Span; at: number | undefined },
): Span | undefined => {
  const quarter = (view.until - view.from) / 4;
  if (key === '+' || key === '=') return zoomView(view, whole, 0.5, at);
  if (key === '-') return zoomView(view, whole, 2, at);
  if (key === '0') return whole;
  if (shiftKey && key === 'ArrowLeft') return panView(view, whole, -quarter);
  return shiftKey && key === 'ArrowRight' ? panView(view, whole, quarter) : undefined;
};

/** The items that a mark leads to: its own, or the first and last captures of its visits. */
const itemsOf = ({ items, runs }: TimelineMark): ReadonlySet<string> =>
  new Set([
    ...items.map(({ id }) => id),
    ...runs.flatMap(({ first, last }) => [first.item, last.item]).filter((id) => id !== undefined),
  ]);

/** A mark of one item leads to it; one of several, or of none, shows what it is of. */
const openMark = (mark: TimelineMark, show: (key: string) => void): void => {
  const [only, ...more] = itemsOf(mark);
  if (only !== undefined && more.length === 0) goTo({ page: 'item', id: only });
  else show(mark.key);
};

/** The name of a mark; of visits it begins with their page, since they have no label. */
const useMarkName = ({ lanes }: TimelinePlan, words: TimelineWords) => {
  const { t } = useTranslation();
  return (mark: TimelineMark): string => {
    const { name: page, under: visits } = lanes[mark.lane] ?? {};
    const said = words.mark(mark);
    return mark.time === 'visited' ? t('timeline.visitedAt', { page, visits, said }) : said;
  };
};

const useChartLabel = ({ marks, view }: TimelinePlan): string => {
  const { t } = useTranslation();
  const format = useFormat();
  const [from, until] = [view.from, view.until].map((at) => format.day(new Date(at).toISOString()));
  return t('timeline.chart', { marks: t('timeline.marks', { count: marks.length }), from, until });
};

type MarkActions = {
  readonly nameOf: (mark: TimelineMark) => string;
  readonly current: TimelineMark | undefined;
  readonly open: (mark: TimelineMark) => void;
  readonly remember: (mark: TimelineMark) => void;
  readonly show: (key: string) => void;
  readonly hide: () => void;
};

/** The attributes that make a drawn mark a link, which shows its card while it is pointed at. */
const markPropsWith =
  ({ nameOf, current, open, remember, show, hide }: MarkActions) =>
  (mark: TimelineMark) => ({
    role: 'link',
    tabIndex: mark.key === current?.key ? 0 : -1,
    'aria-label': nameOf(mark),
    'data-mark': mark.key,
    onClick: () => open(mark),
    onFocus: () => {
      remember(mark);
      show(mark.key);
    },
    onPointerEnter: () => show(mark.key),
    onPointerLeave: () => hide(),
  });

/** The timeline as a picture whose marks are links: by pointer, and by the keys of a chart. */
export const TimelineChart = ({ plan, words, whole, items, onView }: Props) => {
  const label = useChartLabel(plan);
  const nameOf = useMarkName(plan, words);
  const chart = useRef<SVGSVGElement>(null);
  const { current, remember, focus, keepFocus } = useFocusedMark(chart, plan.marks);
  const { shown, show, hide, keep } = useShownMark();
  const drag = useViewMoves({ chart, plan, whole, onView });
  const { height, drawn } = useMemo(() => drawTimeline(plan, words), [plan, words]);
  const open = (mark: TimelineMark) => openMark(mark, show);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return hide(0);
    const at = current && plan.scale.invert(current.x);
    const view = keyedView(event, { view: plan.view, whole, at });
    const next = view || !current ? undefined : nextMark(plan.marks, current, event.key);
    if (view) {
      keepFocus();
      onView(view);
    } else if (event.key === 'Enter' && current) open(current);
    else if (next) focus(next);
    else return;
    event.preventDefault();
  };
  const markProps = markPropsWith({ nameOf, current, open, remember, show, hide });
  const card = plan.marks.find(({ key }) => key === shown);
  return (
    <div className={css.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture has no other element for a group */}
      <svg
        ref={chart}
        className={css.chart}
        width={plan.width}
        height={height}
        role="group"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={press}
        onBlur={() => hide()}
        {...drag}
      >
        {drawn.map((one, index) => drawnElement(one, index, markProps, css))}
      </svg>
      {card && (
        <MarkCard
          mark={card}
          width={plan.width}
          items={items}
          onEnter={keep}
          onLeave={() => hide()}
        />
      )}
    </div>
  );
};
