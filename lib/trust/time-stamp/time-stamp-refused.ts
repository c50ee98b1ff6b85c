import type { TrustCode } from '../trust-problem.ts';

/** Why no time-stamp was had: what was wrong with the answer, or why there was none. */
export type TimeStampRefusal =
  | TrustCode
  | 'OFFLINE'
  | 'TIMEOUT'
  | 'CANCELLED'
  | 'HTTP_STATUS'
  | 'NOT_PERMITTED';

/**
 * No time-stamp was had: `code` for the screen's own words, `message` in plain English, `mayRetry`
 * whether asking again later may help.
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
