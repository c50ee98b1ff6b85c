import type { ListingRow } from '../../../../lib/store/listings/listing.ts';

/** An alert, or another item that a person took to be infringing. */
export const isWrong = ({ kind, role }: ListingRow): boolean =>
  kind === 'alert' || role === 'infringing';

/** An alert or other message that was pushed. */
export const isAlert = ({ kind }: ListingRow): boolean => kind === 'alert';

/** An official record of a fact. */
export const isRecord = ({ role }: ListingRow): boolean =>
  role === 'official-record' || role === 'regulator';

/** What a person took to show that something was put right. */
export const isRemedy = ({ role }: ListingRow): boolean => role === 'remedy';

/** For a field that asks for an alert: alerts, then what a person took to be infringing. */
export const ALERTS_FIRST = [isAlert, isWrong] as const;

/** A post that is complained of. */
export const isInfringing = ({ role }: ListingRow): boolean => role === 'infringing';

/** An official record, what a regulator said, or a file that was added: an order, a receipt. */
export const isProof = (item: ListingRow): boolean => isRecord(item) || item.kind === 'file';
