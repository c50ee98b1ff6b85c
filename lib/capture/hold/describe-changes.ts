import type { HeldPage } from '../../evidence/page/captured-page.ts';

/** What was done to hold a page still; numbers of elements and of screens. */
export type Changes = {
  readonly screens: number;
  readonly sticky: number;
  /** Fixed elements in the lower half of the viewport, which no segment shows. */
  readonly low: number;
};

const STYLE = 'scripting.insertCSS';

/** The changes as steps for the record's `method[]`; a change that was not made has no step. */
export const describeChanges = ({ screens, sticky, low }: Changes): HeldPage['changes'] => {
  const steps: [made: boolean, step: string, by: string, detail: string][] = [
    [
      true,
      'hold-still',
      STYLE,
      'animations paused, smooth scrolling and scroll snapping off, scroll bars clear',
    ],
    [
      screens > 0,
      'preload',
      'window.scrollTo',
      `${screens} screens scrolled through, so that late pictures load`,
    ],
    [sticky > 0, 'unstick', STYLE, `${sticky} sticky elements put at their own place`],
    [low > 0, 'hide-fixed', STYLE, `${low} fixed elements hidden in every segment`],
  ];
  return steps.flatMap(([made, step, by, detail]) => (made ? [{ step, by, detail }] : []));
};
