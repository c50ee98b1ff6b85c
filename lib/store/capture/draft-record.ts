import type { ItemRecord } from '../../evidence/item.ts';

/** A record before it is sealed: without what only the sealing transaction knows. */
export type DraftRecord = Omit<
  ItemRecord,
  'sealedAt' | 'custodian' | 'artifacts' | 'matter' | 'status'
>;
