import { createElement, type ReactElement, type SVGAttributes } from 'react';
import type { Drawn } from '../../../../lib/casework/timeline/drawn.ts';
import type { TimelineMark } from '../../../../lib/casework/timeline/plan-marks.ts';

type SheetClasses = { readonly [name: string]: string | undefined };

const classOf = (name: string, classes: SheetClasses): string =>
  name
    .split(' ')
    .map((one) => classes[one] ?? one)
    .join(' ');

/**
 * What is drawn as an element; a mark gets the attributes that `markProps` gives it, and all else
 * is hidden from screen readers.
 */
export const drawnElement = (
  { tag, name, at, text, parts, mark }: Drawn,
  index: number,
  markProps: (mark: TimelineMark) => SVGAttributes<SVGElement>,
  classes: SheetClasses,
): ReactElement =>
  createElement(
    tag,
    {
      key: mark?.key ?? index,
      className: classOf(name, classes),
      ...at,
      ...(mark ? markProps(mark) : { 'aria-hidden': true }),
    },
    text ?? parts?.map((part, index) => drawnElement(part, index, markProps, classes)),
  );
