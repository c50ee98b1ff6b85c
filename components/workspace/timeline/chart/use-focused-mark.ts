import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { TimelineMark } from '../../../../lib/casework/timeline/plan-marks.ts';

/**
 * Roving tabindex: Tab reaches one mark of the chart, the one focused last while it is drawn. A
 * zoom replaces the elements; after `keepFocus`, the mark that now holds the same item gets the
 * focus, or else the chart.
 */
export const useFocusedMark = <M extends TimelineMark>(
  chart: RefObject<SVGSVGElement | null>,
  marks: readonly M[],
) => {
  const refocus = useRef(false);
  const [at, setAt] = useState<{ readonly item: string; readonly time: string }>();
  const current =
    marks.find(({ time, items }) => time === at?.time && items.some(({ id }) => id === at.item)) ??
    marks[0];
  const elementOf = (mark: TimelineMark | undefined) =>
    chart.current?.querySelector<SVGGElement>(`[data-mark="${mark?.key}"]`);
  useLayoutEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    (elementOf(current) ?? chart.current)?.focus();
  });
  return {
    current,
    remember: ({ items, time }: TimelineMark) => setAt({ item: items[0]?.id ?? '', time }),
    focus: (mark: TimelineMark) => elementOf(mark)?.focus(),
    keepFocus: () => {
      refocus.current = true;
    },
  };
};
