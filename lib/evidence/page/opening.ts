/**
 * Why no more was opened. `exhausted`: nothing is left to open, and scrolling brings no more.
 * `stalled`: the page still offers to open more, and pressing it brings nothing. `wall`, `dialog`:
 * a notice that asks to sign in, or another dialog, came over the page. `refused`: the page showed
 * that it is asked too often. `time` and `presses` are the person's limits.
 */
export const OPENING_ENDS = [
  ...(['exhausted', 'stalled', 'wall', 'dialog', 'refused', 'time', 'presses', 'failed'] as const),
] as const;
export type OpeningEnd = (typeof OPENING_ENDS)[number];

/** The words with which the step “open” of a record says why no more was opened. */
export const OPENING_END_WORDS: { readonly [End in OpeningEnd]: string } = {
  exhausted: 'nothing was left to open, and scrolling brought no more',
  stalled: 'the page still offered to open more, and pressing it brought nothing',
  wall: 'a notice that asks to sign in came over the page',
  dialog: 'a dialog came over the page',
  refused: 'the page showed a notice that it was asked too often',
  time: 'the time for it was up',
  presses: 'the limit of presses was reached',
  failed: 'the page could not be asked any more',
};

/**
 * Why no more was opened, as the last step “open” of a record says; undefined where
 * nothing was to be opened.
 */
export const openingEndOf = (
  method: readonly { readonly step: string; readonly detail?: string | undefined }[],
): OpeningEnd | undefined => {
  const detail = method.findLast(({ step }) => step === 'open')?.detail ?? '';
  return OPENING_ENDS.find((end) => detail.endsWith(OPENING_END_WORDS[end]));
};

/** What one round of opening did in the page. Without `end` there may be more. */
export type OpeningRound = {
  /** The words on each control that was pressed, and `details` for each such element opened. */
  readonly opened: readonly string[];
  /** How often the page wanted to leave for another address and was held. */
  readonly held: number;
  /** Characters of the page's text after the round. */
  readonly characters: number;
  readonly end?: Extract<OpeningEnd, 'exhausted' | 'stalled' | 'wall' | 'dialog' | 'refused'>;
};

/** How long opening may take, in milliseconds, and how many controls it may press. */
export type OpeningLimits = { readonly mostMs: number; readonly mostPresses: number };

/** The limits until a person chooses others. */
export const USUAL_OPENING: OpeningLimits = { mostMs: 60_000, mostPresses: 300 };
