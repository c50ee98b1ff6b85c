import type { LineReason } from '../evidence/list/line-reason.ts';

/**
 * A page that could not be had: why, how often it was opened, how long the last try took by the
 * clock and how long it could have taken, and whether the computer is connected.
 */
export type Failure = {
  readonly reason: LineReason;
  readonly tries: number;
  readonly tookMs: number;
  readonly limitMs: number;
  readonly isOnline: boolean;
};

/** Whether a line is opened again, when, and whether the try that failed counts as one. */
export type AfterFailure =
  | { readonly again: true; readonly afterMs: number; readonly counts: boolean }
  | { readonly again: false };

/** How often a page is opened at most, by why it could not be had; others are opened once. */
const MOST_TRIES: { readonly [Reason in LineReason]?: number } = {
  network: 4,
  'timed-out': 2,
  'server-error': 3,
  'too-many-requests': 3,
  interrupted: 3,
  'private-shared': 3,
};

/** Each wait is so many times as long as the one before. */
const GROWTH = 5;
/** A server that says "too many requests" waits longer from the first. */
const PATIENCE = 10;
/** A try that took so much longer than it could have was of a computer that slept meanwhile. */
const SLEPT_MS = 60_000;

/**
 * What follows from a page that could not be had. What may pass is tried again a few times with
 * growing waits, the first `retryMs` long. While the computer slept or had no network, no try
 * counts.
 */
export const afterFailure = (
  { reason, tries, tookMs, limitMs, isOnline }: Failure,
  retryMs: number,
): AfterFailure => {
  const most = MOST_TRIES[reason] ?? 1;
  if (most === 1) return { again: false };
  if (!isOnline || tookMs > limitMs + SLEPT_MS)
    return { again: true, afterMs: retryMs, counts: false };
  if (tries >= most) return { again: false };
  const patience = reason === 'too-many-requests' ? PATIENCE : 1;
  return { again: true, afterMs: retryMs * patience * GROWTH ** (tries - 1), counts: true };
};
