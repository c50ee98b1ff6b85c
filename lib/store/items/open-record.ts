import type { ItemRecord } from '../../evidence/item.ts';
import { ProblemError } from '../../evidence/problem.ts';
import type { ItemRow } from '../rows.ts';

type Recorded = Pick<ItemRow, 'recordBytes'> & Partial<Pick<ItemRow, 'number' | 'exhibit'>>;

/**
 * The sealed record of an item, or `undefined` if it is damaged: lists and searches leave damage to
 * the check of the store.
 */
export const tryOpenRecord = ({ recordBytes }: Recorded): ItemRecord | undefined => {
  try {
    return JSON.parse(new TextDecoder().decode(recordBytes)) as ItemRecord;
  } catch {
    return undefined;
  }
};

/**
 * The sealed record of an item, read from the very bytes that were hashed. Throws `ALTERED` if they
 * are damaged.
 */
export const openRecord = (item: Recorded): ItemRecord => {
  const record = tryOpenRecord(item);
  if (record) return record;
  const name = `Item ${item.number ?? ''} (${item.exhibit ?? ''})`;
  throw new ProblemError('ALTERED', `${name}: its record cannot be read`, 'item');
};
