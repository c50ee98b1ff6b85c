import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Span } from '../../../../lib/casework/dates/time-span.ts';
import { panView, zoomView } from '../../../../lib/casework/timeline/move-view.ts';
import type { TimelinePlan } from '../../../../lib/casework/timeline/plan-timeline.ts';

type Moves = {
  readonly chart: RefObject<SVGSVGElement | null>;
  readonly plan: TimelinePlan;
  readonly whole: Span;
  readonly onView: (view: Span) => void;
};

const STEP = 1.0018;

/**
 * Zooms a chart at the pointer by Ctrl and the wheel, or by a pinch of the touchpad; moves it by a
 * sideways wheel or by dragging.
 */
export const useViewMoves = (moves: Moves) => {
  const latest = useRef(moves);
  latest.current = moves;
  const dragged = useRef<{ readonly x: number; readonly view: Span }>(undefined);
  useEffect(() => {
    const wheel = (event: WheelEvent) => {
      const { plan, whole, onView } = latest.current;
      const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!event.ctrlKey && !isSideways) return;
      event.preventDefault();
      if (event.ctrlKey)
        onView(zoomView(plan.view, whole, STEP ** event.deltaY, plan.scale.invert(event.offsetX)));
      else
        onView(panView(plan.view, whole, plan.scale.invert(event.deltaX) - plan.scale.invert(0)));
    };
    const { current: chart } = latest.current.chart;
    chart?.addEventListener('wheel', wheel, { passive: false });
    return () => chart?.removeEventListener('wheel', wheel);
  }, []);
  return {
    onPointerDown: (event: PointerEvent) => {
      dragged.current = { x: event.clientX, view: moves.plan.view };
    },
    onPointerMove: (event: PointerEvent) => {
      const { plan, whole, onView } = moves;
      if (!dragged.current || event.buttons !== 1) return;
      const by = event.clientX - dragged.current.x;
      if (Math.abs(by) > 3)
        onView(panView(dragged.current.view, whole, plan.scale.invert(0) - plan.scale.invert(by)));
    },
    onPointerUp: () => {
      dragged.current = undefined;
    },
  };
};
