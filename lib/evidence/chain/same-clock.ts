/**
 * Times by one computer's clock may go back this far, in milliseconds, before they contradict each
 * other: a clock may be set (docs/package-format.md, "Times").
 */
export const SAME_CLOCK_MS = 5 * 60_000;

/**
 * Whether what is written now, in milliseconds since the epoch, would come so long before an
 * earlier time that a verifier tells it as a contradiction.
 */
export const isClockBehind = (earlier: string, now: number): boolean =>
  Date.parse(earlier) - now > SAME_CLOCK_MS;
