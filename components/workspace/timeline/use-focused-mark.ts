import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Mark } from '../../../lib/casework/timeline/plan-marks.ts';

/**
 * The one mark of a chart that Tab comes to: the one focused last, as long as it is drawn. A zoom
 * puts other elements in the place of those there were: after `keepFocus` the mark that now holds
 * the same item gets the focus, else the chart.
 */
export const useFocusedMark = <M extends Mark>(
  chart: RefObject<SVGSVGElement | null>,
  marks: readonly M[],
) => {
  const refocus = useRef(false);
  const [at, setAt] = useState<{ readonly item: string; readonly time: string }>();
  const current =
    marks.find(({ time, items }) => time === at?.time && items.some(({ id }) => id === at.item)) ??
    marks[0];
  const elementOf = (mark: Mark | undefined) =>
    chart.current?.querySelector<SVGGElement>(`[data-mark="${mark?.key}"]`);
  useLayoutEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    (elementOf(current) ?? chart.current)?.focus();
  });
  return {
    current,
    remember: ({ items, time }: Mark) => setAt({ item: items[0]?.id ?? '', time }),
    focus: (mark: Mark) => elementOf(mark)?.focus(),
    keepFocus: () => {
      refocus.current = true;
    },
  };
};
