import type { Instant } from '../matter.ts';

/**
 * When a watched page is visited: every so many hours from `from` on, or daily at times of day
 * (`08:30`) in a zone (IANA). Nothing is due after `until`.
 */
export type Schedule = {
  readonly from: Instant;
  readonly until?: Instant;
} & (
  | { readonly everyHours: number }
  | { readonly dailyAt: readonly string[]; readonly timeZone: string }
);

/** What a watch is doing; `ended`: no visit is due any more. */
export const WATCH_STATES = ['on', 'off', 'ended'] as const;
export type WatchState = (typeof WATCH_STATES)[number];

/**
 * A page that is visited again at set times. `of` is the item whose text is watched: the one that
 * was chosen, or else the first capture. `act` is the ordered act that it is visited for. `list` is
 * the list through which its visits are made, a line each. `done` is the last due time that was
 * visited or told as missed. Where it is `signedOut`, each visit is followed by one in a private
 * window; `signedOutOf` is what these are compared with, once one of them showed a text.
 */
export type Watch = {
  readonly id: string;
  readonly matterId: string;
  readonly name: string;
  readonly url: string;
  readonly of?: string;
  readonly act?: string;
  readonly signedOut?: true;
  readonly signedOutOf?: string;
  readonly schedule: Schedule;
  readonly state: WatchState;
  /** Only while it is off: it came out of a backup, and nobody has switched it on since. */
  readonly offBy?: 'restored';
  readonly madeAt: Instant;
  readonly list: string;
  readonly done: Instant;
};
