/**
 * Why no more was opened. `exhausted`: nothing is left to open, and scrolling brings no more.
 * `stalled`: the page still offers to open more, and pressing it brings nothing. `wall`, `dialog`:
 * a notice that asks to sign in, or another dialog, came over the page. `time` and `presses` are
 * the person's limits.
 */
export const OPENING_ENDS = [
  ...(['exhausted', 'stalled', 'wall', 'dialog', 'time', 'presses', 'failed'] as const),
] as const;
export type OpeningEnd = (typeof OPENING_ENDS)[number];

/** What one round of opening did in the page. Without `end` there may be more. */
export type OpeningRound = {
  /** The words on each control that was pressed, and `details` for each such element opened. */
  readonly opened: readonly string[];
  /** How often the page wanted to leave for another address and was held. */
  readonly held: number;
  /** Characters of the page's text after the round. */
  readonly characters: number;
  readonly end?: Extract<OpeningEnd, 'exhausted' | 'stalled' | 'wall' | 'dialog'>;
};

/** How long opening may take, in milliseconds, and how many controls it may press. */
export type OpeningLimits = { readonly mostMs: number; readonly mostPresses: number };

/** The limits until a person chooses others. */
export const USUAL_OPENING: OpeningLimits = { mostMs: 60_000, mostPresses: 300 };
