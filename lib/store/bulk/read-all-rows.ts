import type { Table } from 'dexie';
import { type EvidenceStore, store } from '../db.ts';

/** A table of the store by its name. */
export type TableName =
  | 'matters'
  | 'items'
  | 'artifacts'
  | 'custody'
  | 'journal'
  | 'thumbnails'
  | 'stamps'
  | 'signers'
  | 'casework'
  | 'listings'
  | 'texts'
  | 'textBlocks'
  | 'lines'
  | 'imports'
  | 'importing'
  | 'derived'
  | 'lists'
  | 'listLines'
  | 'watches'
  | 'recordings'
  | 'vaultMatters'
  | 'receipts'
  | 'chains'
  | 'chainBlocks'
  | 'conflicts';

/** Takes the rows of one table after another; every call must return at once. */
export type RowReader<Name extends TableName> = {
  readonly begin: (table: Name) => void;
  readonly row: (table: Name, row: object) => void;
  readonly end: (table: Name) => void;
};

const BATCH = 500;

const eachRow = async (table: Table, take: (row: object) => void): Promise<void> => {
  const keyOf = table.core.schema.primaryKey.extractKey;
  let batch = await table.orderBy(':id').limit(BATCH).toArray();
  while (keyOf && batch.length > 0) {
    batch.forEach(take);
    batch = await table
      .where(':id')
      .above(keyOf(batch.at(-1)))
      .limit(BATCH)
      .toArray();
  }
};

/**
 * Reads every row of some tables by primary key, in one transaction and thus of one moment, with
 * one batch in memory. Captures wait meanwhile.
 */
export const readAllRows = <Name extends TableName>(
  tables: readonly Name[],
  { begin, row, end }: RowReader<Name>,
  db: EvidenceStore = store,
): Promise<void> =>
  db.transaction(
    'r',
    tables.map((name) => db.table(name)),
    async () => {
      for (const name of tables) {
        begin(name);
        await eachRow(db.table(name), (one) => row(name, one));
        end(name);
      }
    },
  );
