import type { TrustCode } from '../trust-problem.ts';

/** Why no time-stamp was obtained: what is wrong with the answer, or why there was none. */
export type TimeStampRefusal =
  | TrustCode
  | 'OFFLINE'
  | 'TIMEOUT'
  | 'CANCELLED'
  | 'HTTP_STATUS'
  | 'NOT_PERMITTED';

/**
 * No time-stamp was obtained: the screen has its own words for `code`, `message` is plain English,
 * `mayRetry` is true if asking again later may help.
 */
export class TimeStampRefused extends Error {
  override readonly name = 'TimeStampRefused';
  readonly code: TimeStampRefusal;
  readonly mayRetry: boolean;

  constructor(code: TimeStampRefusal, message: string, mayRetry: boolean) {
    super(message);
    this.code = code;
    this.mayRetry = mayRetry;
  }
}
