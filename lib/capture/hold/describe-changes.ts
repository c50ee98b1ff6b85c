import type { HeldPage } from '../../evidence/page/calls/held-page.ts';

/** What was done to hold a page still; numbers of elements and of screens. */
export type Changes = {
  /** Elements that were laid out although they are far from the window. */
  readonly laidOut?: number;
  readonly screens: number;
  /** Whether rows that left the window were taken out of the document. */
  readonly recycled?: boolean;
  /** Whether the page became longer as it was scrolled through, and its end was not reached. */
  readonly growing?: boolean;
  readonly sticky: number;
  /** Fixed elements in the lower half of the viewport, which no segment shows. */
  readonly low: number;
};

const STYLE = 'scripting.insertCSS';

/** The changes as steps for the record's `method[]`; a change that was not made has no step. */
export const describeChanges = ({
  laidOut = 0,
  screens,
  recycled = false,
  growing = false,
  sticky,
  low,
}: Changes): HeldPage['changes'] => {
  const steps: [made: boolean, step: string, by: string, detail: string][] = [
    [
      true,
      'hold-still',
      STYLE,
      'endless animations paused, transitions, smooth scrolling and scroll snapping off',
    ],
    [laidOut > 0, 'lay-out', STYLE, `${laidOut} parts laid out that wait to come into view`],
    [
      screens > 0,
      'preload',
      'window.scrollTo',
      `${screens} screens scrolled through, so that late pictures load`,
    ],
    [
      recycled,
      'by-screens',
      'window.scrollTo',
      'rows that leave the window go from the page: it is shot screen by screen',
    ],
    [
      growing && !recycled,
      'by-screens',
      'window.scrollTo',
      'the page grows as it is scrolled: it is shot screen by screen',
    ],
    [sticky > 0, 'unstick', STYLE, `${sticky} sticky elements put at their own place`],
    [low > 0, 'hide-fixed', STYLE, `${low} fixed elements hidden in every segment`],
  ];
  return steps.flatMap(([made, step, by, detail]) => (made ? [{ step, by, detail }] : []));
};
