import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { TimelineMark } from '../../../../lib/casework/timeline/plan-marks.ts';

/** What a mark stands for: its items, or the first visit of each of its runs. */
const idsOf = ({ items, runs }: TimelineMark): readonly string[] => [
  ...items.map(({ id }) => id),
  ...runs.map(({ first }) => first.id),
];

/**
 * Roving tabindex: Tab reaches one mark of the chart, the one focused last while it is drawn. A
 * zoom replaces the elements; after `keepFocus`, the mark that now holds the same item or visit
 * gets the focus, or else the chart.
 */
export const useFocusedMark = <M extends TimelineMark>(
  chart: RefObject<SVGSVGElement | null>,
  marks: readonly M[],
) => {
  const refocus = useRef(false);
  const [at, setAt] = useState<{ readonly id: string; readonly time: string }>();
  const current =
    marks.find((mark) => mark.time === at?.time && idsOf(mark).includes(at.id)) ?? marks[0];
  const elementOf = (mark: TimelineMark | undefined) =>
    chart.current?.querySelector<SVGGElement>(`[data-mark="${mark?.key}"]`);
  useLayoutEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    (elementOf(current) ?? chart.current)?.focus();
  });
  return {
    current,
    remember: (mark: TimelineMark) => setAt({ id: idsOf(mark)[0] ?? '', time: mark.time }),
    focus: (mark: TimelineMark) => elementOf(mark)?.focus(),
    keepFocus: () => {
      refocus.current = true;
    },
  };
};
