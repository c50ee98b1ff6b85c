import { createElement, type ReactElement, type SVGAttributes } from 'react';
import type { Drawn } from '../../../lib/casework/timeline/draw-timeline.ts';
import type { TimelineMark } from '../../../lib/casework/timeline/plan-marks.ts';
import css from './timeline-chart.module.css';

const classOf = (name: string): string =>
  name
    .split(' ')
    .map((one) => css[one] ?? one)
    .join(' ');

/**
 * What is drawn as an element; a mark gets the attributes that `markProps` gives it, and all else
 * is hidden from screen readers.
 */
export const drawnElement = (
  { tag, name, at, text, parts, mark }: Drawn,
  index: number,
  markProps: (mark: TimelineMark) => SVGAttributes<SVGElement>,
): ReactElement =>
  createElement(
    tag,
    {
      key: mark?.key ?? index,
      className: classOf(name),
      ...at,
      ...(mark ? markProps(mark) : { 'aria-hidden': true }),
    },
    text ?? parts?.map((part, place) => drawnElement(part, place, markProps)),
  );
