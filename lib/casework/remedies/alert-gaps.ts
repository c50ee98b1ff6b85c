import type { CaseTime } from '../../evidence/casework.ts';
import type { AlertFields, StatedTime } from '../../evidence/item.ts';
import { daysFromClaim } from '../dates/days-from-claim.ts';

/**
 * The days from the date that an alert claims to that of the official record, and from the day of
 * its push to it; negative where the record is the earlier. One that a date known only to the month
 * or year would need is absent.
 */
export type AlertGaps = { readonly fromClaim?: number; readonly fromPush?: number };

const days = (stated: StatedTime | undefined, recorded: CaseTime | undefined) =>
  stated && recorded ? daysFromClaim(stated, recorded) : undefined;

/** `recorded` is the date that the official record states; `pushed` when the alert was pushed. */
export const alertGaps = (
  { eventDate }: Pick<AlertFields, 'eventDate'>,
  pushed: StatedTime | undefined,
  recorded: CaseTime | undefined,
): AlertGaps => {
  const [fromClaim, fromPush] = [days(eventDate, recorded), days(pushed, recorded)];
  return {
    ...(fromClaim !== undefined && { fromClaim }),
    ...(fromPush !== undefined && { fromPush }),
  };
};
