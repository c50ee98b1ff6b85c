import type { LoggedEntry } from '../../evidence/ledger.ts';
import type { ItemRow } from '../../store/rows.ts';

/** A verified line about an item, in whichever chain it stands. */
export type ItemLine = { readonly chain: string; readonly entry: LoggedEntry };

/** The last line by which an item's chain names a receipt of its deposit. */
export const receiptLine = (
  { chain: own }: Pick<ItemRow, 'chain'>,
  lines: readonly ItemLine[],
): ItemLine | undefined =>
  lines
    .filter(({ chain, entry }) => chain === own && entry.event === 'deposited')
    .toSorted((one, other) => one.entry.seq - other.entry.seq)
    .at(-1);
