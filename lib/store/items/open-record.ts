import type { ItemRecord } from '../../evidence/item.ts';
import type { ItemRow } from '../rows.ts';

/** The sealed record of an item, read from the very bytes that were hashed. Throws if damaged. */
export const openRecord = ({ recordBytes }: Pick<ItemRow, 'recordBytes'>): ItemRecord =>
  JSON.parse(new TextDecoder().decode(recordBytes)) as ItemRecord;

/**
 * The sealed record of an item, or `undefined` if it is damaged: lists and searches leave damage to
 * the check of the store.
 */
export const tryOpenRecord = (item: Pick<ItemRow, 'recordBytes'>): ItemRecord | undefined => {
  try {
    return openRecord(item);
  } catch {
    return undefined;
  }
};
