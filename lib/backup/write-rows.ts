import type { Table } from 'dexie';
import type { Digest } from '../evidence/digest.ts';
import type { EvidenceStore } from '../store/db.ts';
import { BACKED_UP, type BackedUp, filePath, WITH_FILES, type WithFiles } from './layout.ts';
import { rowLine } from './row-line.ts';

/**
 * The bytes that belong to a row: the table and key to read them by, where they go, their size, and
 * their digest where it is known.
 */
export type RowFile = {
  readonly table: WithFiles;
  readonly key: string | [string, string];
  readonly path: string;
  readonly bytes: number;
  readonly digest?: Digest;
};

/** What was written of the rows, and the files that belong to them. */
export type WrittenRows = {
  readonly rows: Record<BackedUp, number>;
  readonly files: readonly RowFile[];
};

type Row = { item: string; path?: string; digest?: Digest; blob?: Blob; privateKey?: unknown };

/** Rows read at a time. */
const BATCH = 500;

/**
 * Each batch is written at once, inside the transaction that reads: nothing of the store is held in
 * memory, and all of one moment.
 */
const eachRow = async (table: Table, take: (row: Row) => void): Promise<void> => {
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

const hasFiles = (table: BackedUp): table is WithFiles =>
  (WITH_FILES as readonly string[]).includes(table);

const fileOf = (table: WithFiles, { item, path, digest, blob }: Row): RowFile => ({
  table,
  key: path === undefined ? item : [item, path],
  path: filePath(table, { item, ...(path !== undefined && { path }) }),
  bytes: blob?.size ?? 0,
  ...(digest && { digest }),
});

/**
 * Writes the rows of every table, as they are in one moment, by `write`; a key cannot be taken out
 * of its browser and is left out, and so are the files of a capture that is not sealed yet.
 * Captures wait meanwhile.
 */
export const writeRows = (
  db: EvidenceStore,
  write: { begin: (table: BackedUp) => void; line: (line: string) => void; end: () => void },
): Promise<WrittenRows> =>
  db.transaction(
    'r',
    BACKED_UP.map((name) => db.table(name)),
    async () => {
      const sealed = new Set<string>();
      const files: RowFile[] = [];
      const rows = Object.fromEntries(BACKED_UP.map((name) => [name, 0])) as Record<
        BackedUp,
        number
      >;
      for (const name of BACKED_UP) {
        write.begin(name);
        await eachRow(db.table(name), (row) => {
          if (hasFiles(name) && !sealed.has(row.item)) return;
          if (name === 'items') sealed.add((row as unknown as { id: string }).id);
          if (hasFiles(name)) files.push(fileOf(name, row));
          const { blob: _bytes, privateKey: _key, ...kept } = row;
          write.line(rowLine(kept));
          rows[name] += 1;
        });
        write.end();
      }
      return { rows, files };
    },
  );
