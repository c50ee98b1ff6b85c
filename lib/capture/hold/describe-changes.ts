import type { HeldPage } from '../../evidence/page/captured-page.ts';

/** What was done to hold a page still; numbers of elements and of screens. */
export type Changes = {
  readonly opened: boolean;
  readonly screens: number;
  readonly sticky: number;
  readonly fixed: number;
  /** How many of the fixed elements are hidden in the first segment already. */
  readonly low: number;
};

/** The changes as steps for the record's `method[]`; a change that was not made has no step. */
export const describeChanges = ({
  opened,
  screens,
  sticky,
  fixed,
  low,
}: Changes): HeldPage['changes'] => {
  const steps: [made: boolean, step: string, detail: string][] = [
    [
      true,
      'hold-still',
      'animations paused, smooth scrolling and scroll snapping off, scroll bars clear',
    ],
    [opened, 'open-scroller', 'a part that scrolls by itself laid out whole'],
    [screens > 0, 'preload', `${screens} screens scrolled through, so that late pictures load`],
    [sticky > 0, 'unstick', `${sticky} sticky elements put at their own place`],
    [
      fixed > 0,
      'hide-fixed',
      `${fixed} fixed elements hidden after the first segment, ${low} in it`,
    ],
  ];
  return steps.flatMap(([made, step, detail]) => (made ? [{ step, detail }] : []));
};
