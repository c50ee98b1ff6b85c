import type { Transaction } from 'dexie';
import { itemName } from '../../evidence/names/item-name.ts';
import type { ChainLineRow } from '../chains/chain-rows.ts';
import { packLines } from '../chains/line-blocks.ts';
import { tryOpenRecord } from '../items/open-record.ts';
import { listingOf } from '../listings/listing.ts';
import type { ItemRow } from '../rows.ts';

/** Makes the rows for lists of all items anew. */
export const listAgain = async (upgrade: Transaction): Promise<void> => {
  const ids = await upgrade.table('items').toCollection().primaryKeys();
  for (const id of ids)
    await upgrade.table('listings').put(listingOf(await upgrade.table('items').get(id)));
};

/** Gives alerts the short names that new ones get. */
export const nameAlertsAgain = async (upgrade: Transaction): Promise<void> => {
  const isAlert = ({ kind }: ItemRow): boolean => kind === 'alert';
  const rows = upgrade.table<ItemRow>('items').filter(isAlert);
  for (const id of await rows.primaryKeys()) {
    const row: ItemRow | undefined = await upgrade.table('items').get(id);
    const record = row && tryOpenRecord(row);
    if (!record) continue;
    const named = { ...row, title: itemName(record) };
    await upgrade.table('items').put(named);
    await upgrade.table('listings').put(listingOf(named));
  }
};

/** How many lines are held in memory while they are packed. */
const PIECE = 1_000;

/** Packs the lines of other custodians' chains, of which each had a row, into blocks. */
export const packChainLines = async (upgrade: Transaction): Promise<void> => {
  if (!upgrade.idbtrans.objectStoreNames.contains('chainLines')) return;
  const lines = upgrade.table<ChainLineRow, [string, number]>('chainLines');
  let piece = await lines.orderBy(':id').limit(PIECE).toArray();
  for (let last = piece.at(-1); last; last = piece.at(-1)) {
    await upgrade.table('chainBlocks').bulkAdd(packLines(piece));
    piece = await lines.where(':id').above([last.chain, last.seq]).limit(PIECE).toArray();
  }
};
