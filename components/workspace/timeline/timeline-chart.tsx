import {
  createElement,
  type KeyboardEvent,
  type ReactElement,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { type Drawn, drawTimeline } from '../../../lib/casework/draw-timeline.ts';
import { panView, zoomView } from '../../../lib/casework/move-view.ts';
import type { Mark } from '../../../lib/casework/plan-marks.ts';
import type { TimelinePlan, TimelineWords } from '../../../lib/casework/plan-timeline.ts';
import type { Span } from '../../../lib/casework/time-span.ts';
import { useFormat } from '../../format.ts';
import type { ListedItem } from '../listed-item.ts';
import { goTo } from '../route.ts';
import { MarkCard } from './mark-card.tsx';
import { nextMark } from './next-mark.ts';
import css from './timeline-chart.module.css';
import { useShownMark } from './use-shown-mark.ts';
import { useViewMoves } from './use-view-moves.ts';

type Props = {
  readonly plan: TimelinePlan;
  readonly words: TimelineWords;
  readonly whole: Span;
  readonly items: ReadonlyMap<string, ListedItem>;
  readonly onView: (view: Span) => void;
};

const classOf = (name: string): string =>
  name
    .split(' ')
    .map((one) => css[one] ?? one)
    .join(' ');

/** What a key does to the view; undefined where it does nothing. */
const keyedView = ({ key, shiftKey }: KeyboardEvent, view: Span, whole: Span): Span | undefined => {
  const quarter = (view.until - view.from) / 4;
  if (key === '+' || key === '=') return zoomView(view, whole, 0.5);
  if (key === '-') return zoomView(view, whole, 2);
  if (key === '0') return whole;
  if (shiftKey && key === 'ArrowLeft') return panView(view, whole, -quarter);
  return shiftKey && key === 'ArrowRight' ? panView(view, whole, quarter) : undefined;
};

/** The timeline as a picture whose marks are links: by pointer, and by the keys of a chart. */
export const TimelineChart = ({ plan, words, whole, items, onView }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const chart = useRef<SVGSVGElement>(null);
  const refocus = useRef(false);
  const [at, setAt] = useState<{ readonly item: string; readonly time: string }>();
  const { shown, show, hide, keep } = useShownMark();
  const drag = useViewMoves({ chart, plan, whole, onView });
  const { height, drawn } = useMemo(() => drawTimeline(plan, words), [plan, words]);
  const current =
    plan.marks.find(({ time, items: held }) => time === at?.time && held.some(({ id }) => id === at.item)) ??
    plan.marks[0];
  const elementOf = (key: string | undefined) =>
    chart.current?.querySelector<SVGGElement>(`[data-mark="${key}"]`);
  // A zoom puts other elements in the place of the one that had the focus
  useLayoutEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    (elementOf(current?.key) ?? chart.current)?.focus();
  });
  const open = (mark: Mark) => {
    const [only, ...more] = mark.items;
    if (only && more.length === 0) goTo({ page: 'item', id: only.id });
    else show(mark.key);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return hide(0);
    const view = keyedView(event, plan.view, whole);
    const next = view || !current ? undefined : nextMark(plan.marks, current, event.key);
    if (view) {
      refocus.current = true;
      onView(view);
    } else if (event.key === 'Enter' && current) open(current);
    else if (next) elementOf(next.key)?.focus();
    else return;
    event.preventDefault();
  };
  const toElement = (one: Drawn, index: number): ReactElement => {
    const { tag, name, at: attributes, text, parts, mark } = one;
    const common = { key: mark?.key ?? index, className: classOf(name), ...attributes };
    const inner = text ?? parts?.map(toElement);
    if (!mark) return createElement(tag, { ...common, 'aria-hidden': true }, inner);
    const marked = {
      role: 'link',
      tabIndex: mark.key === current?.key ? 0 : -1,
      'aria-label': words.mark(mark),
      'data-mark': mark.key,
      onClick: () => open(mark),
      onFocus: () => {
        setAt({ item: mark.items[0]?.id ?? '', time: mark.time });
        show(mark.key);
      },
      onPointerEnter: () => show(mark.key),
      onPointerLeave: () => hide(),
    };
    return createElement(tag, { ...common, ...marked }, inner);
  };
  const about = {
    marks: t('timeline.marks', { count: plan.marks.length }),
    from: format.day(new Date(plan.view.from).toISOString()),
    until: format.day(new Date(plan.view.until).toISOString()),
  };
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
        aria-label={t('timeline.chart', about)}
        tabIndex={-1}
        onKeyDown={press}
        onBlur={() => hide()}
        {...drag}
      >
        {drawn.map(toElement)}
      </svg>
      {card && (
        <MarkCard mark={card} width={plan.width} items={items} onEnter={keep} onLeave={() => hide()} />
      )}
    </div>
  );
};
