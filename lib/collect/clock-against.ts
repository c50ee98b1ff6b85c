import type { ItemRecord } from '../evidence/item.ts';
import type { SecondLook } from '../evidence/page/captured-page.ts';

type Clock = Pick<ItemRecord['clock'], 'serverDate' | 'skew'>;

/** A `Date` header states whole seconds (RFC 9110, section 6.6.1). */
const SECOND_MS = 1_000;

/**
 * How far this computer's clock was ahead of the server's, from the second look's `Date` header.
 * The server wrote it at some moment between the request and the answer, and within the second that
 * it states, so only an interval is known. Nothing is stated where the answer came from a store on
 * the way (header `age`, RFC 9111), since its date is then of before.
 */
export const clockAgainst = ({ sentAt, fetchedAt, headers }: SecondLook): Clock => {
  const served = headers.date ? Date.parse(headers.date) : Number.NaN;
  if (Number.isNaN(served)) return {};
  const serverDate = new Date(served).toISOString();
  if (Number(headers.age ?? 0) !== 0) return { serverDate };
  return {
    serverDate,
    skew: {
      minMs: Date.parse(sentAt) - served - SECOND_MS,
      maxMs: Date.parse(fetchedAt) - served,
      source: 'date header of the second look',
    },
  };
};
